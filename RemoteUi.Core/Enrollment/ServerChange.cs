using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Represents a change of the saved servers: refused, or checked by the rules.</summary>
internal sealed record ServerChange(Refusal? Refusal, Checked<ServerProfiles>? Servers = null)
{
    public ServerChange(
        Checked<CommunicationSettings> filled, Func<CommunicationSettings, Checked<ServerProfiles>> apply)
        : this(null, filled.Value is { } value ? apply(value) : new(null, filled.Violations))
    {
    }

    /// <param name="servers">The servers as changed, or null if the server to change does not exist.</param>
    public static ServerChange To(ServerProfiles? servers) =>
        servers is null ? new(Enrollment.Refusal.ServerGone) : new(null, new Checked<ServerProfiles>(servers, []));
}

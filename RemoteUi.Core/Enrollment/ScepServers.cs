using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Turns [Communication Settings] into the server that the client talks to.</summary>
internal static class ScepServers
{
    public static ScepServer Of(CommunicationSettings settings, ScepDemands demands) =>
        new(settings.Address, settings.Timeout, settings.CaIdentifier, settings.CaFingerprint) { Demands = demands };
}

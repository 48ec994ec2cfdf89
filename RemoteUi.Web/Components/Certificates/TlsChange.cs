using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>
/// Represents what a restart would change about https: the key that it is served with, or whether it is served at all.
/// </summary>
public abstract record TlsChange
{
    public sealed record None : TlsChange;

    public sealed record Off : TlsChange;

    /// <param name="Name">The name of the key that is used after the restart.</param>
    public sealed record To(string Name) : TlsChange;

    /// <param name="running">The key that https is served with now; null if it is not served.</param>
    /// <param name="stored">The key that https would be served with after a restart; null if it would not be
    /// served.</param>
    public static TlsChange Of(MachineKey? running, MachineKey? stored) =>
        running?.Id == stored?.Id ? new None() : stored is null ? new Off() : new To(stored.Name);
}

using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>
/// What a restart would change about https: the key that it is served with, or whether it is served at all.
/// </summary>
public abstract record TlsChange
{
    public sealed record None : TlsChange;

    public sealed record Off : TlsChange;

    /// <param name="Name">The name of the key that serves from then on.</param>
    public sealed record To(string Name) : TlsChange;

    /// <param name="running">The key that https is served with now; null where it is not.</param>
    /// <param name="stored">The key that it would be served with after a restart; null where it would not be.</param>
    public static TlsChange Of(MachineKey? running, MachineKey? stored) =>
        running?.Id == stored?.Id ? new None() : stored is null ? new Off() : new To(stored.Name);
}

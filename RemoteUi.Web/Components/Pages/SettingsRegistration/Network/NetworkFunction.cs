using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>
/// Represents a function that uses one key: its menu entry, the label of its switch, and its key use in the settings.
/// </summary>
public sealed record NetworkFunction(MenuEntry Entry, string SwitchKey, KeyUse Use)
{
    public static NetworkFunction Tls { get; } = new(Menu.Tls, "UseTls", KeyUse.Tls);

    public static NetworkFunction Ieee8021X { get; } = new(
        Menu.Ieee8021X, "UseIeee8021X", new(KeyUseLocation.Ieee8021X));

    /// <summary>Returns the function whose page has the given address.</summary>
    public static NetworkFunction At(string path) => Ieee8021X.Entry.Holds(path) ? Ieee8021X : Tls;

    public bool IsOn(NetworkSettings network) => network.IsEnabled(Use.Location);

    public NetworkSettings Set(NetworkSettings network, bool on) =>
        this == Ieee8021X ? network with { Ieee8021XEnabled = on } : network with { TlsEnabled = on };
}

using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>Represents [IPP Settings] as entered.</summary>
public sealed record IppForm
{
    public bool Enabled { get; set; }

    public bool WithoutTls { get; set; }

    public static IppForm From(NetworkSettings network) =>
        new() { Enabled = network.IppEnabled, WithoutTls = network.IppWithoutTls };

    public NetworkSettings ApplyTo(NetworkSettings network) =>
        network with { IppEnabled = Enabled, IppWithoutTls = WithoutTls };
}

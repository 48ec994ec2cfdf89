using RemoteUi.Core;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.OwnAccount;

/// <summary>Represents what a user enters to turn on two-factor authentication.</summary>
public sealed record SecondFactorForm
{
    public Secret? CurrentPassword { get; set; }

    public string? OneTimePassword { get; set; }
}

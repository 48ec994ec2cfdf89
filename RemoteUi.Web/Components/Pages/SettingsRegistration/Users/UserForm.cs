using RemoteUi.Core;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>Represents an account as entered.</summary>
public sealed record UserForm
{
    public string? UserName { get; set; }

    public MachineRole Role { get; set; } = MachineRole.GeneralUser;

    public Secret? Password { get; set; }

    public Secret? PasswordAgain { get; set; }
}

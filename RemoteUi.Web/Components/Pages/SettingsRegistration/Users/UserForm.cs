using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Users;

/// <summary>An account as typed. It prints without its passwords.</summary>
public sealed class UserForm
{
    public string? UserName { get; set; }

    public MachineRole Role { get; set; }

    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }

    public override string ToString() => $"{nameof(UserForm)} for {UserName}";
}

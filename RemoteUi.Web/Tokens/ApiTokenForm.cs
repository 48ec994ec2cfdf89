using RemoteUi.Core.Machine;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Tokens;

/// <summary>Represents a new token as entered.</summary>
public sealed record ApiTokenForm
{
    public const int MaxName = 64;
    public const int MaxDays = 366;

    public string? TokenName { get; set; }

    public MachineRole TokenRole { get; set; } = MachineRole.Administrator;

    public string? TokenDays { get; set; } = "90";

    public Checked<NewToken> Check()
    {
        var check = new RuleCheck();
        var name = check.RequiredText(nameof(TokenName), TokenName, MaxName);
        check.Choice(nameof(TokenRole), TokenRole);
        var days = check.RequiredNumber(nameof(TokenDays), TokenDays, 1, MaxDays);
        return check.Result(() => new NewToken(name!, TokenRole, TimeSpan.FromDays(days!.Value)));
    }
}

using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Represents [CA Behavior] as entered. An empty password keeps the stored one.</summary>
public sealed record BehaviorForm
{
    public string? Answer { get; set; }

    public string? FailInfo { get; set; }

    public string? HttpStatus { get; set; }

    public string? Challenge { get; set; }

    public Secret? FixedPassword { get; set; }

    public string? Certificates { get; set; }

    public string? Capabilities { get; set; }

    public string? PublishedAt { get; set; }

    public string? Pointers { get; set; }

    /// <summary>Returns the form as first shown; it never contains the password.</summary>
    /// <param name="ownAddress">The address that holds unless another is set.</param>
    public static BehaviorForm From(PracticeCaBehavior behavior, string ownAddress = "") => new()
    {
        Answer = behavior.Answer.ToString(),
        FailInfo = behavior.FailInfo.ToString(CultureInfo.InvariantCulture),
        HttpStatus = behavior.HttpStatus.ToString(CultureInfo.InvariantCulture),
        Challenge = behavior.Challenge.ToString(),
        Certificates = behavior.Certificates.ToString(),
        Capabilities = behavior.Capabilities.ToString(),
        PublishedAt = behavior.PublishedAt ?? ownAddress,
        Pointers = behavior.Pointers.ToString(),
    };

    /// <param name="current">The behavior whose values are kept for fields that were not posted because they do not
    /// apply, and whose password is kept if none was entered.</param>
    /// <param name="ownAddress">The address that holds unless another is set.</param>
    public Checked<PracticeCaBehavior> Check(PracticeCaBehavior current, string ownAddress = "")
    {
        var check = new RuleCheck();
        var behavior = new PracticeCaBehavior
        {
            Answer = check.RequiredChoice<AnswerRule>(nameof(Answer), Answer),
            FailInfo = FailInfo is null
                ? current.FailInfo
                : check.RequiredNumber(nameof(FailInfo), FailInfo, 0, PracticeCaBehavior.MaxFailInfo) ?? 0,
            HttpStatus = HttpStatus is null
                ? current.HttpStatus
                : check.RequiredNumber(
                    nameof(HttpStatus), HttpStatus, PracticeCaBehavior.MinHttpStatus,
                    PracticeCaBehavior.MaxHttpStatus) ?? 0,
            Challenge = check.RequiredChoice<ChallengeRule>(nameof(Challenge), Challenge),
            FixedPassword = FixedPassword is null ? current.FixedPassword : new(FixedPassword.Reveal()),
            Certificates = check.RequiredChoice<CertificateSet>(nameof(Certificates), Certificates),
            Capabilities = check.RequiredChoice<CapabilityList>(nameof(Capabilities), Capabilities),
            PublishedAt = PublishedAt is null ? current.PublishedAt : CheckAddress(check, ownAddress),
            Pointers = check.RequiredChoice<RevocationPointers>(nameof(Pointers), Pointers),
        };
        if (behavior is { Challenge: ChallengeRule.Fixed, FixedPassword: null })
            check.Break(nameof(FixedPassword), Rules.Required);
        if (FixedPassword?.Reveal() is { Length: > FieldLengths.ChallengePassword })
            check.Break(nameof(FixedPassword), Rules.TooLong, FieldLengths.ChallengePassword);
        return check.Result(() => behavior);
    }

    /// <summary>
    /// Returns the address that is set; null for the program's own, which then follows a change of it.
    /// </summary>
    private string? CheckAddress(RuleCheck check, string ownAddress)
    {
        var typed = check.OptionalText(nameof(PublishedAt), PublishedAt, PracticeCaBehavior.MaxPublishedAt) ?? "";
        if (typed == ownAddress) return null;
        if (typed.Length is > 0 and <= PracticeCaBehavior.MaxPublishedAt && !PublicationAddresses.CanBeAt(typed))
            check.Break(nameof(PublishedAt), Rules.NotABaseUrl);
        return typed;
    }
}

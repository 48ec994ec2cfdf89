using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
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

    public string? Face { get; set; }

    public bool HasSidExtension { get; set; }

    public bool HasPolicyModule { get; set; }

    public bool IncludesCa { get; set; }

    public bool UsesSingleDes { get; set; }

    public string? PollsUntilIssued { get; set; }

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
        Face = behavior.Face.ToString(),
        HasSidExtension = behavior.HasSidExtension,
        HasPolicyModule = behavior.HasPolicyModule,
        IncludesCa = behavior.IncludesCa,
        UsesSingleDes = behavior.UsesSingleDes,
        PollsUntilIssued = behavior.PollsUntilIssued.ToString(CultureInfo.InvariantCulture),
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
            Face = check.RequiredChoice<CaFace>(nameof(Face), Face),
            HasSidExtension = HasSidExtension,
            HasPolicyModule = HasPolicyModule,
            IncludesCa = IncludesCa,
            UsesSingleDes = UsesSingleDes,
            PollsUntilIssued = PollsUntilIssued is null
                ? current.PollsUntilIssued
                : check.RequiredNumber(
                    nameof(PollsUntilIssued), PollsUntilIssued, 1, PracticeCaBehavior.MaxPolls) ?? 1,
        };
        CheckFixedPassword(check, behavior);
        if (FixedPassword?.Reveal() is { Length: > FieldLengths.ChallengePassword })
            check.Break(nameof(FixedPassword), Rules.TooLong, FieldLengths.ChallengePassword);
        return check.Result(() => behavior);
    }

    /// <summary>A fixed password is required if the rule or the face asks for it.</summary>
    private static void CheckFixedPassword(RuleCheck check, PracticeCaBehavior behavior)
    {
        if (behavior.FixedPassword is not null || !Enum.IsDefined(behavior.Face)) return;
        if (behavior.Challenge == ChallengeRule.Fixed) check.Break(nameof(FixedPassword), Rules.Required);
        else if (PracticeCaAdministration.Apply(behavior).Challenge == ChallengeRule.Fixed)
            check.Break(nameof(Challenge), Rules.NotWithFace);
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

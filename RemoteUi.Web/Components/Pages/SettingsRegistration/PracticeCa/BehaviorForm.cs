using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Behavior;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.PracticeCa;

/// <summary>
/// The form of what the practice CA does next, as typed. An empty password keeps the one that is set.
/// </summary>
public sealed record BehaviorForm
{
    private const int MaxPasswordLength = 255;

    public string? Answer { get; set; }

    public string? FailInfo { get; set; }

    public string? HttpStatus { get; set; }

    public string? Challenge { get; set; }

    public Secret? FixedPassword { get; set; }

    public string? Certificates { get; set; }

    public string? Capabilities { get; set; }

    /// <summary>The form as it is shown first; the password is never part of it.</summary>
    public static BehaviorForm From(PracticeCaBehavior behavior) => new()
    {
        Answer = behavior.Answer.ToString(),
        FailInfo = behavior.FailInfo.ToString(CultureInfo.InvariantCulture),
        HttpStatus = behavior.HttpStatus.ToString(CultureInfo.InvariantCulture),
        Challenge = behavior.Challenge.ToString(),
        Certificates = behavior.Certificates.ToString(),
        Capabilities = behavior.Capabilities.ToString(),
    };

    public Checked<PracticeCaBehavior> Check(ChallengePassword? password)
    {
        var violations = new List<RuleViolation>();
        var behavior = new PracticeCaBehavior
        {
            Answer = Choice<AnswerRule>(Answer, nameof(Answer), violations),
            FailInfo = Number(FailInfo, nameof(FailInfo), 0, 4, violations),
            HttpStatus = Number(HttpStatus, nameof(HttpStatus), 300, 599, violations),
            Challenge = Choice<ChallengeRule>(Challenge, nameof(Challenge), violations),
            FixedPassword = FixedPassword is null ? password : new ChallengePassword(FixedPassword.Reveal()),
            Certificates = Choice<CertificateSet>(Certificates, nameof(Certificates), violations),
            Capabilities = Choice<CapabilityList>(Capabilities, nameof(Capabilities), violations),
        };
        if (behavior is { Challenge: ChallengeRule.Fixed, FixedPassword: null })
            violations.Add(new RuleViolation(nameof(FixedPassword), Rules.Required));
        if (FixedPassword?.Reveal() is { Length: > MaxPasswordLength })
            violations.Add(new RuleViolation(nameof(FixedPassword), Rules.TooLong, MaxPasswordLength));
        return new Checked<PracticeCaBehavior>(violations.Count == 0 ? behavior : null, violations);
    }

    private static T Choice<T>(string? text, string field, List<RuleViolation> violations)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value)) return value;
        violations.Add(new RuleViolation(field, Rules.NotAChoice));
        return default;
    }

    private static int Number(string? text, string field, int least, int most, List<RuleViolation> violations)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
            return value;
        violations.Add(new RuleViolation(field, Rules.NotInRange, least, most));
        return least;
    }
}

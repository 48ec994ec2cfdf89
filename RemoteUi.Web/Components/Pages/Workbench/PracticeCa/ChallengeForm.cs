using System.Globalization;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Represents the names and the time for which a one-time challenge password is made, as entered.</summary>
public sealed record ChallengeForm
{
    /// <summary>The maximum length of all alternative names, in characters.</summary>
    public const int MaxNamesLength = 2_000;

    public string? ChallengeSubject { get; set; }

    /// <summary>Names such as DNS:printer.example, separated by commas.</summary>
    public string? ChallengeNames { get; set; }

    public string? ChallengeMinutes { get; set; } =
        ChallengeOrder.UsualMinutes.ToString(CultureInfo.InvariantCulture);

    /// <param name="mustBeBound">Whether a subject is required, because passwords are for one subject each.</param>
    public Checked<ChallengeOrder> Check(bool mustBeBound)
    {
        var check = new RuleCheck();
        var minutes = check.RequiredNumber(
            nameof(ChallengeMinutes), ChallengeMinutes, 1, ChallengeOrder.MaxMinutes) ?? 1;
        var subject = check.OptionalText(nameof(ChallengeSubject), ChallengeSubject, ChallengeOrder.MaxName);
        var names = check.OptionalText(nameof(ChallengeNames), ChallengeNames, MaxNamesLength);
        if (subject is null && (mustBeBound || names is not null))
            check.Break(nameof(ChallengeSubject), Rules.Required);
        var binding = subject is null ? null : Binding(check, subject, names);
        return check.Result(() => new ChallengeOrder(TimeSpan.FromMinutes(minutes), binding));
    }

    private static ChallengeBinding? Binding(RuleCheck check, string subject, string? names)
    {
        var subjectName = ChallengeOrder.Subject(subject);
        if (subjectName is null) check.Break(nameof(ChallengeSubject), Rules.NotASubject);
        var alternativeNames = names is null ? null : Names(check, names);
        return subjectName is null ? null : new(subjectName, alternativeNames);
    }

    private static byte[]? Names(RuleCheck check, string names)
    {
        var list = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var written = list.Length is > 0 and <= ChallengeOrder.MaxNames ? ChallengeOrder.AlternativeNames(list) : null;
        if (written is null) check.Break(nameof(ChallengeNames), Rules.NotAlternativeNames, ChallengeOrder.MaxNames);
        return written;
    }
}

using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.ServerCheck;

/// <summary>
/// Represents how a check ended, as values that a page turns into a sentence and a remedy in the reader's language.
/// </summary>
/// <param name="Severity">Null unless the verdict is Finding or Fail.</param>
/// <param name="Word">Names the sentence: <c>Check.{id}.{word}</c>, or <c>Check.Common.{word}</c>.</param>
/// <param name="Arguments">What the sentence is filled with; each at most 500 characters.</param>
public sealed record CheckOutcome(Verdict Verdict, Severity? Severity, string Word, IReadOnlyList<string> Arguments)
{
    public static CheckOutcome Pass(params IEnumerable<string> arguments) => Of(Verdict.Pass, null, "Pass", arguments);

    public static CheckOutcome PassAs(string word, params IEnumerable<string> arguments) =>
        Of(Verdict.Pass, null, word, arguments);

    public static CheckOutcome Finding(Severity severity, string word, params IEnumerable<string> arguments) =>
        Of(Verdict.Finding, severity, word, arguments);

    public static CheckOutcome Fail(Severity severity, string word, params IEnumerable<string> arguments) =>
        Of(Verdict.Fail, severity, word, arguments);

    public static CheckOutcome Skipped(string word, params IEnumerable<string> arguments) =>
        Of(Verdict.Skipped, null, word, arguments);

    public static CheckOutcome Inconclusive(string word, params IEnumerable<string> arguments) =>
        Of(Verdict.Inconclusive, null, word, arguments);

    private static CheckOutcome Of(
        Verdict verdict, Severity? severity, string word, IEnumerable<string> arguments) =>
        new(verdict, severity, word, [.. arguments.Select(EvidenceText.Cut)]);
}

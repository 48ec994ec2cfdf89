using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Revocation;
using RemoteUi.Web.Components.Time;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Revocation;

/// <summary>Writes the sentences of verdicts, with times in the device's zone.</summary>
public sealed class RevocationSentences(IStringLocalizer<RevocationWords> words, MachineClock clock)
{
    public string Of(Judgement judgement) =>
        words[$"Judgement.{judgement.Word}", [.. judgement.Arguments.Select(Text)]];

    public string Of(RevocationFinding finding) =>
        words[$"Finding.{finding.Word}", [.. finding.Arguments.Select(Text)]];

    private object Text(object argument) =>
        argument is DateTimeOffset time ? clock.Full(time) : ForeignText.Escape($"{argument}");
}

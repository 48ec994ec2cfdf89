using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Explains a failure in the words of the pages. A remedy that names a field of a page names the option of the command
/// instead.
/// </summary>
internal sealed class FailureWords(IStringLocalizer<Causes> causes, IStringLocalizer<Labels> labels)
{
    /// <summary>The options by the key of the label that the words of the pages have in brackets.</summary>
    private static readonly (string Label, string Option)[] Options =
    [
        ("ServerUrl", "URL"), ("Port", "URL"), ("TimeoutSeconds", "--timeout"), ("CaIdentifier", "--ca-identifier"),
        ("CaFingerprint", "--ca-fingerprint"), ("ChallengePassword", "--challenge-file"),
        ("KeyAlgorithm", "--key-algorithm"), ("KeyLength", "--key-length"), ("SignatureHash", "--hash"),
        ("PollingCount", "--poll"), ("PollingIntervalSeconds", "--interval"),
    ];

    public CommandFailure Of(RequestError error, ScepServer server, EnrollmentReport report, bool wasSent)
    {
        var facts = ErrorFacts.Of(null, report) with
        {
            IsHttps = server.Url.Scheme == Uri.UriSchemeHttps,
            HasFingerprint = server.CaFingerprint is not null,
            WasSent = wasSent,
        };
        var explanation = Explanation.Of(error, facts);
        var remedy = explanation.Notes.Select(note => causes[note].Value)
            .Prepend(causes[$"{explanation.Key}.Remedy"].Value);
        return new(
            explanation.Key, causes[$"{explanation.Key}.Sentence", error.Code ?? 0],
            InOptions(string.Join(' ', remedy)), ForeignText.Escape(ServerWords.Of(error, report) ?? error.Evidence));
    }

    private string InOptions(string words) => Options.Aggregate(
        words,
        (text, one) => text.Replace($"[{labels[one.Label].Value}]", one.Option, StringComparison.Ordinal));
}

/// <summary>
/// Represents why a command failed: the name of the cause as in docs/causes.md, which is the same in every language,
/// and the technical facts or the server's own words, which are empty if there are none.
/// </summary>
internal sealed record CommandFailure(string Cause, string Sentence, string Remedy, string Evidence);

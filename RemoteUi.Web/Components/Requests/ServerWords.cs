using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Components.Requests;

/// <summary>Finds what the server itself said about a failure; the pages show it before their own words.</summary>
public static class ServerWords
{
    /// <summary>Returns failInfoText or the text of an HTTP body; null if the server sent neither.</summary>
    public static string? Of(RequestError error, EnrollmentReport report)
    {
        if (error.Cause == Cause.ServerRefused) return Filled(report.FailInfoText) ?? Filled(error.Evidence);
        return EvidenceWords.ServerTextIn(error.Evidence);
    }

    /// <summary>Returns the evidence of an error, or null if the server's words already say the same.</summary>
    public static string? RestOf(RequestError error, string? words) =>
        Filled(error.Evidence) is { } evidence && (words is null || !evidence.EndsWith(words, StringComparison.Ordinal))
            ? evidence
            : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Chooses the words for an error by what is known: the key of a sentence and a remedy in the causes. A cause without a
/// variant that fits has the words of its own name.
/// </summary>
public static class CauseKeys
{
    // A Date header contains whole seconds only, and no server is stricter than this.
    private static readonly TimeSpan ClocksAgree = TimeSpan.FromMinutes(1);

    /// <summary>Gets the HTTP statuses that have texts of their own.</summary>
    public static IReadOnlyList<int> HttpStatuses { get; } = [400, 401, 403, 404, 405, 408, 429, 500, 502, 503, 504];

    /// <summary>Gets the keys beyond those of the causes, the failInfos, and the HTTP statuses.</summary>
    public static IReadOnlyList<string> Variants { get; } =
    [
        "Cause.ConnectionLost.PerhapsTls",
        "Cause.ConnectionLost.AfterSending",
        "Cause.TlsFailed.UnknownIssuer",
        "Cause.TlsFailed.NameMismatch",
        "Cause.TlsFailed.OutOfDate",
        "Cause.RedirectRefused.DropsMessage",
        "Cause.RedirectRefused.NoAddress",
        "Cause.RedirectRefused.ToLocal",
        "Cause.RedirectRefused.FromHttps",
        "Cause.RedirectRefused.OtherScheme",
        "Cause.EmptyAnswer.AfterCa",
        "Cause.HtmlAnswer.AfterCa",
        "Cause.Malformed.AfterCa",
        "Cause.PlainTextReply.AfterCa",
        "Cause.AlgorithmTooWeak.Reply",
        "Cause.SignerUnknown.LeftOut",
        "Cause.WaitingForApproval.PollFailed",
        "Cause.WaitingForApproval.ByTimer",
        "Cause.WaitingForApproval.ByTimerKept",
        "Cause.Interrupted.AfterSending",
        "FailInfo.2.NoChallenge",
        "FailInfo.3.ClocksAgree",
        "FailInfo.3.ClockUnknown",
        "Http.Rejected",
        "Http.500.BeforeSending",
        "Http.500.AfterCa",
    ];

    /// <summary>Gets every key that has a sentence and a remedy.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetNames<Cause>().Select(cause => $"Cause.{cause}"),
        .. Enum.GetValues<FailInfo>().Select(failInfo => $"FailInfo.{(int)failInfo}"),
        .. HttpStatuses.Select(status => $"Http.{status}"),
        .. Variants,
    ];

    public static string Of(RequestError error, ErrorFacts facts) => error switch
    {
        { Kind: RequestErrorKind.Scep, Code: { } failInfo } when Enum.IsDefined((FailInfo)failInfo) =>
            OfFailInfo((FailInfo)failInfo, facts),
        { Cause: Cause.HttpError, Code: { } status } => OfHttp(status, facts),
        { Cause: Cause.TlsFailed or Cause.RedirectRefused } => OfEvidence(error.Cause, error.Evidence ?? ""),
        { Cause: Cause.WaitingForApproval } => OfWaiting(error, facts),
        { Cause: Cause.SignerUnknown } when facts.HasFingerprint && IsLeftOut(error.Evidence, facts) =>
            "Cause.SignerUnknown.LeftOut",
        _ => Of(error.Cause, facts),
    };

    private static string Of(Cause cause, ErrorFacts facts) => cause switch
    {
        Cause.ConnectionLost when facts is { IsHttps: false, AnyByteReceived: false } =>
            "Cause.ConnectionLost.PerhapsTls",
        Cause.ConnectionLost when facts is { WasSent: true, CanBeCheckedAgain: true } =>
            "Cause.ConnectionLost.AfterSending",
        Cause.EmptyAnswer or Cause.HtmlAnswer or Cause.Malformed or Cause.PlainTextReply
            when facts is { CaAnswered: true, WasSent: true } => $"Cause.{cause}.AfterCa",
        Cause.AlgorithmTooWeak when facts.WasSent => "Cause.AlgorithmTooWeak.Reply",
        Cause.Interrupted when facts.WasSent => "Cause.Interrupted.AfterSending",
        _ => $"Cause.{cause}",
    };

    private static string OfFailInfo(FailInfo failInfo, ErrorFacts facts) => failInfo switch
    {
        FailInfo.BadTime when facts.ClockDifference is null => "FailInfo.3.ClockUnknown",
        FailInfo.BadTime when facts.ClockDifference.Value.Duration() <= ClocksAgree => "FailInfo.3.ClocksAgree",
        FailInfo.BadRequest when facts.HadChallengePassword is false => "FailInfo.2.NoChallenge",
        _ => $"FailInfo.{(int)failInfo}",
    };

    /// <summary>
    /// A status means less about the address once the same address has returned CA certificates: then the request was
    /// rejected.
    /// </summary>
    private static string OfHttp(int status, ErrorFacts facts) => status switch
    {
        407 => "Cause.ProxyAuthenticationRequired",
        413 => "Cause.RequestTooLarge",
        >= 400 and < 500 and not (405 or 408 or 429) when facts is { CaAnswered: true, WasSent: true } =>
            "Http.Rejected",
        500 when !facts.WasSent => "Http.500.BeforeSending",
        500 when facts.CaAnswered => "Http.500.AfterCa",
        _ => HttpStatuses.Contains(status) ? $"Http.{status}" : "Cause.HttpError",
    };

    private static string OfEvidence(Cause cause, string evidence)
    {
        (string Words, string Variant)[] known = cause == Cause.TlsFailed
            ? [
                (EvidenceWords.NameMismatch, "NameMismatch"), (EvidenceWords.OutOfDate, "OutOfDate"),
                (EvidenceWords.UnknownIssuer, "UnknownIssuer"),
            ]
            : [
                (EvidenceWords.RedirectDropsMessage, "DropsMessage"),
                (EvidenceWords.RedirectWithoutAddress, "NoAddress"),
                (EvidenceWords.RedirectToLocal, "ToLocal"), (EvidenceWords.RedirectFromHttps, "FromHttps"),
                (EvidenceWords.RedirectedTo, "OtherScheme"),
            ];
        var variant = known.FirstOrDefault(one => evidence.Contains(one.Words, StringComparison.Ordinal)).Variant;
        return variant is null ? $"Cause.{cause}" : $"Cause.{cause}.{variant}";
    }

    private static string OfWaiting(RequestError error, ErrorFacts facts) => facts switch
    {
        { PollRefused: true } => "Cause.PollNotSupported",
        { ByTimer: true, CanBeCheckedAgain: true } => "Cause.WaitingForApproval.ByTimerKept",
        { ByTimer: true } => "Cause.WaitingForApproval.ByTimer",
        _ => string.IsNullOrEmpty(error.Evidence)
            ? "Cause.WaitingForApproval"
            : "Cause.WaitingForApproval.PollFailed",
    };

    private static bool IsLeftOut(string? evidence, ErrorFacts facts)
    {
        // "Signed by <this one>; expected one of <those that the fingerprint allows>".
        var signer = evidence?.Split("; expected", 2)[0] ?? "";
        return facts.NamedThumbprints.Any(named => signer.Contains(named, StringComparison.Ordinal));
    }
}

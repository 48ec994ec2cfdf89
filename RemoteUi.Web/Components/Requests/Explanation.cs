using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Explains what a printer does not: the cause in a sentence, the remedy, and the page on which to apply it.
/// </summary>
/// <param name="Key">The key of the texts: <c>{Key}.Sentence</c> and <c>{Key}.Remedy</c> in the causes.</param>
/// <param name="Place">The page on which to apply the remedy, or null if that is not on this device.</param>
public sealed record Explanation(string Key, MenuEntry? Place)
{
    /// <summary>Gets the notes that can follow a remedy, as keys in the causes.</summary>
    public static IReadOnlyList<string> AllNotes { get; } =
        [
            "Note.MayBeIssued", "Note.CheckAgain", "Note.HttpIsSafe", "Note.RaHasNoRsaKey",
            "Note.RecipientIsElliptic",
        ];

    /// <summary>Gets the keys of further sentences that are true here.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    public static Explanation Of(RequestError error, ErrorFacts facts)
    {
        var key = CauseKeys.Of(error, facts);
        return new(key, PlaceOf(key, error, facts)) { Notes = [.. NotesOf(key, error, facts)] };
    }

    private static IEnumerable<string> NotesOf(string key, RequestError error, ErrorFacts facts)
    {
        if (facts.WasSent && IsUndecided(error)) yield return "Note.MayBeIssued";
        if (facts.CanBeCheckedAgain && error.Cause != Cause.WaitingForApproval) yield return "Note.CheckAgain";
        if (key.StartsWith("Cause.Tls", StringComparison.Ordinal)
            && facts is { IsHttps: true, HasFingerprint: true }) yield return "Note.HttpIsSafe";
        if (error.Cause == Cause.ServerRefused && facts.RaHasNoRsaKey) yield return "Note.RaHasNoRsaKey";
        if (error.Cause is Cause.ServerRefused or Cause.HttpError
            && facts is { RecipientIsElliptic: true, WasSent: true })
            yield return "Note.RecipientIsElliptic";
    }

    /// <summary>Returns whether the CA may have issued a certificate although no usable reply arrived.</summary>
    private static bool IsUndecided(RequestError error) => error switch
    {
        { Cause: Cause.HttpError, Code: 408 or 500 or 502 or 504 } => true,
        {
            Cause: Cause.ConnectionLost or Cause.NoAnswerInTime or Cause.EmptyAnswer or Cause.Malformed
                or Cause.Interrupted or Cause.Stopped or Cause.EnvelopeUnreadable or Cause.CertificateMissing
        } => true,
        _ => false,
    };

    private static MenuEntry? PlaceOf(string key, RequestError error, ErrorFacts facts) => key switch
    {
        "Http.Rejected" => facts.ByTimer ? Menu.AutoRequest : Menu.Request,
        "Cause.WaitingForApproval.ByTimer" or "Cause.WaitingForApproval.ByTimerKept" => Menu.AutoRequest,
        "Cause.TlsFailed.UnknownIssuer" => Menu.CaCertificates,
        "Cause.TlsFailed.OutOfDate" => null,
        _ when key.EndsWith(".AfterCa", StringComparison.Ordinal) => null,
        _ when error is { Kind: RequestErrorKind.Scep, Code: (int)FailInfo.BadRequest or (int)FailInfo.BadAlg } =>
            facts.ByTimer ? Menu.AutoRequest : Menu.Request,
        _ => PlaceOf(error.Cause),
    };

    private static MenuEntry? PlaceOf(Cause cause) => cause switch
    {
        Cause.KeyLimitReached => Menu.Keys,
        Cause.Interrupted or Cause.CertificateForAnotherKey or Cause.RequestTooLarge or Cause.Stopped
            => Menu.Request,
        Cause.ChallengeNotPermitted or Cause.ChallengeCacheFull or Cause.ChallengePageNotUnderstood
            or Cause.ChallengePageUnreachable => Menu.AutoRequest,
        Cause.ServerRefused or Cause.InternalError or Cause.PollNotSupported or Cause.WaitingForApproval
            or Cause.CaRecipientMissing or Cause.RecipientKeyTooWeak or Cause.SignatureAlgorithmUnknown
            or Cause.CertificateSignatureWeak or Cause.ChainTooLong or Cause.TlsHandshakeFailed
            or Cause.ProxyAuthenticationRequired => null,
        _ => Menu.Communication,
    };
}

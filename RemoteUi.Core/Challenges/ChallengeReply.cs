using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Challenges;

/// <summary>Determines what the reply of an administration page means.</summary>
internal static class ChallengeReply
{
    public static ChallengeResult Judge(HttpResult result, Uri address)
    {
        if (result.Answer is not { } answer)
            return new ChallengeResult.NoReply(
                new(Cause.ChallengePageUnreachable, null, $"{result.Fault!.Cause.Words()}: {result.Fault.Evidence}"));
        var page = new ChallengePage(answer.Body);
        return answer.Status switch
        {
            401 or 403 => Fault(Cause.ChallengeNotPermitted, answer.Status, page, address),
            >= 200 and < 300 => Judge(page, address),
            _ => Fault(Cause.ChallengePageNotUnderstood, answer.Status, page, address),
        };
    }

    private static ChallengeResult Judge(ChallengePage page, Uri address)
    {
        if (page.ChallengePassword is { } challenge) return new ChallengeResult.Found(challenge);
        var evidence = Evidence(address, page, null);
        if (page.SaysCacheIsFull)
            return new ChallengeResult.NoReply(new(Cause.ChallengeCacheFull, null, evidence));
        return new ChallengeResult.NotUsable(
            page.SaysNotPermitted ? Cause.ChallengeNotPermitted : Cause.ChallengePageNotUnderstood, evidence);
    }

    private static ChallengeResult.NoReply Fault(Cause cause, int status, ChallengePage page, Uri address) =>
        new(new(cause, status, Evidence(address, page, status)));

    private static string Evidence(Uri address, ChallengePage page, int? status)
    {
        var said = status is { } code ? EvidenceWords.OfHttpError(code, page.Excerpt) : page.Excerpt ?? "an empty page";
        return $"{Redirects.Describe(address)}: {said}";
    }
}

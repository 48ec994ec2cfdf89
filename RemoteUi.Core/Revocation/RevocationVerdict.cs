using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Makes one verdict of what the sources say: one that revokes is enough, one that vouches is enough if none revokes,
/// and otherwise the verification level decides.
/// </summary>
internal static class RevocationVerdict
{
    public static Judgement Of(IReadOnlyList<RevocationFinding> sources, RevocationLevel level)
    {
        var (result, word) =
            sources.Any(one => one.Status == RevocationStatus.Revoked) ? (JudgementResult.Fail, "IsRevoked")
            : sources.Any(one => one.Status == RevocationStatus.Good) ? (JudgementResult.Pass, "IsNotRevoked")
            : level == RevocationLevel.Accept ? (JudgementResult.NotKnown, "RevocationNotKnown")
            : (JudgementResult.Fail, "RevocationRejected");
        return new(VerifyPoint.Revocation, result, word) { Sources = sources };
    }
}

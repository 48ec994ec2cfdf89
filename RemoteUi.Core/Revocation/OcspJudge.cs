using static RemoteUi.Core.Revocation.RevocationStatus;

namespace RemoteUi.Core.Revocation;

/// <summary>Judges what a verified OCSP response says, by its times (RFC 6960, 4.2.2.1).</summary>
internal static class OcspJudge
{
    /// <summary>How far the clock of the responder may differ.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    /// <summary>How old a response may be that does not say when the next one is due.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    public static RevocationFinding Judge(OcspReply reply, DateTimeOffset now, string address)
    {
        RevocationFinding Finding(RevocationStatus status, string word, params object[] arguments) =>
            new(RevocationSource.Ocsp, address, status, word, arguments);

        if (reply.Responder is { } responder && (now < responder.NotBefore || now > responder.NotAfter))
            return Finding(NotKnown, "ResponderOutOfDate", responder.Subject);
        if (reply.ThisUpdate > now + ClockDifference) return Finding(NotKnown, "AnswerNotYetValid", reply.ThisUpdate);
        if (reply.NextUpdate is { } due && due + ClockDifference < now) return Finding(NotKnown, "AnswerOutdated", due);
        if (reply.NextUpdate is null && reply.ThisUpdate + MaxAge < now)
            return Finding(NotKnown, "AnswerTooOld", reply.ThisUpdate);
        return reply.Answer switch
        {
            OcspAnswer.Revoked => reply.Reason is { } reason
                ? Finding(Revoked, "AnswerRevokedFor", reply.RevokedAt!, reason)
                : Finding(Revoked, "AnswerRevoked", reply.RevokedAt!),
            OcspAnswer.Unknown => Finding(NotKnown, "AnswerUnknown"),
            _ => reply.NextUpdate is { } next
                ? Finding(Good, "AnswerGood", reply.ThisUpdate, next)
                : Finding(Good, "AnswerGoodWithoutEnd", reply.ThisUpdate),
        };
    }
}

using System.Security.Cryptography.X509Certificates;
using static RemoteUi.Core.Revocation.RevocationStatus;

namespace RemoteUi.Core.Revocation;

/// <summary>Judges what a revocation list says about a certificate (RFC 5280, 6.3.3).</summary>
internal static class CrlJudge
{
    /// <param name="issuer">The issuer of the certificate, which must have signed the list.</param>
    public static RevocationFinding Judge(
        Crl list, X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset now,
        RevocationSource source, string address)
    {
        RevocationFinding Finding(RevocationStatus status, string word, params object[] arguments) =>
            new(source, address, status, word, arguments);

        if (!list.IsOf(issuer.SubjectName)) return Finding(NotKnown, "ListOfAnother", list.Issuer.Name);
        if (!Crl.MaySign(issuer)) return Finding(NotKnown, "ListSignerMayNot", issuer.Subject);
        if (!list.IsSignedBy(issuer)) return Finding(NotKnown, "ListSignatureWrong", issuer.Subject);
        if (list.Scope.Unknown is { } oid) return Finding(NotKnown, "ListNotSupported", oid);
        if (!list.Scope.Covers(certificate)) return Finding(NotKnown, "ListOutOfScope");
        if (now < list.ThisUpdate) return Finding(NotKnown, "ListNotYetValid", list.ThisUpdate);
        var entry = list.Find(certificate);
        if (entry is { IsUnderstood: false }) return Finding(NotKnown, "ListEntryNotSupported");

        // What is revoked stays so, however old the list is; only a hold may have ended since.
        var isOutdated = list.NextUpdate < now;
        if (entry is not null && !(isOutdated && entry.Reason == RevocationReasons.Hold))
            return entry.Reason is { } reason
                ? Finding(Revoked, "ListRevokesFor", entry.RevokedAt, reason)
                : Finding(Revoked, "ListRevokes", entry.RevokedAt);
        if (isOutdated) return Finding(NotKnown, "ListOutdated", list.NextUpdate!.Value);
        return list.NextUpdate is { } next
            ? Finding(Good, "ListGood", list.ThisUpdate, next)
            : Finding(Good, "ListGoodWithoutEnd", list.ThisUpdate);
    }
}

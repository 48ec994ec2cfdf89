using System.Security.Cryptography.X509Certificates;
using static RemoteUi.Core.Revocation.JudgementResult;

namespace RemoteUi.Core.Revocation;

/// <summary>Judges a revocation list by itself: who signed it, its dates, and whether it can be used here.</summary>
public static class CrlRules
{
    /// <param name="known">The CA certificates that the device knows.</param>
    public static IReadOnlyList<Judgement> Judge(
        Crl list, IReadOnlyList<X509Certificate2> known, DateTimeOffset now) =>
        [Signature(list, known), Dates(list, now), .. Scope(list)];

    private static Judgement Signature(Crl list, IReadOnlyList<X509Certificate2> known)
    {
        if (list.SignerAmong(known) is { } signer) return new(VerifyPoint.Signature, Pass, "Signed", signer.Subject);
        var named = known.Where(one => list.IsOf(one.SubjectName)).ToList();
        return new(
            VerifyPoint.Signature, Fail,
            named.Count == 0 ? "IssuerUnknown" : named.All(Crl.MaySign) ? "SignatureWrong" : "IssuerMayNotList",
            list.Issuer.Name);
    }

    private static Judgement Dates(Crl list, DateTimeOffset now)
    {
        if (now < list.ThisUpdate) return new(VerifyPoint.Dates, Fail, "NotYetValid", list.ThisUpdate);
        if (list.NextUpdate is not { } next) return new(VerifyPoint.Dates, Pass, "ListWithoutEnd", list.ThisUpdate);
        return next < now
            ? new(VerifyPoint.Dates, Fail, "ListEnded", next)
            : new(VerifyPoint.Dates, Pass, "DatesHold", list.ThisUpdate, next);
    }

    private static IEnumerable<Judgement> Scope(Crl list)
    {
        if (list.Scope.Unknown is { } oid) yield return new(VerifyPoint.Constraints, Fail, "ExtensionUnknown", oid);
    }
}

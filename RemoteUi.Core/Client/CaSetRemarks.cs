using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Core.Client;

/// <summary>
/// What is wrong or unwise in the certificates of a GetCACert reply as a whole: the one judgement that the report of a
/// request, [Test Connection], and the check of a server share.
/// </summary>
internal static class CaSetRemarks
{
    public static IReadOnlyList<Remark> On(IReadOnlyList<X509Certificate2> certificates, DateTimeOffset now)
    {
        var selection = new CaSelection(certificates, now);
        return
        [
            .. OnRecipient(selection)
                .Concat(certificates.SelectMany(one => OnOne(one, selection, certificates, now)))
                .Concat(OnChain(selection.Ca, certificates))
                .Distinct(),
        ];
    }

    private static IEnumerable<Remark> OnRecipient(CaSelection selection)
    {
        if (selection.Recipient is not { } recipient)
        {
            yield return Remark.Of(RecipientMissing);
            yield break;
        }

        if (CertificateUsage.MayBeEncryptedTo(recipient) == false)
            yield return Remark.Of(RecipientMayNotEncipher, recipient.Subject);
        if (CertificateStrength.HasWeakKey(recipient))
            yield return Remark.Of(RecipientKeyWeak, recipient.Subject, Bits(recipient));
    }

    private static IEnumerable<Remark> OnOne(
        X509Certificate2 certificate, CaSelection selection, IReadOnlyList<X509Certificate2> all, DateTimeOffset now)
    {
        if (certificate.IsSameAs(selection.Ca))
        {
            if (!CertificateChain.IsStatedCa(certificate)) yield return Remark.Of(CaNotMarked, certificate.Subject);
            foreach (var remark in ChainRemarks.OnAuthority(certificate, now)) yield return remark;
            foreach (var remark in CaDates.OnIssuer(certificate, now)) yield return remark;
        }
        else if (selection.RoleOf(certificate) == CaCertificateRole.Ca)
        {
            foreach (var remark in OnOtherCa(certificate, selection, all, now)) yield return remark;
        }
        else
        {
            foreach (var remark in RaRemarks.On(certificate, selection, now)) yield return remark;
        }

        var isRecipient = selection.Recipient is { } recipient && certificate.IsSameAs(recipient);
        if (!isRecipient && CertificateStrength.HasWeakKey(certificate))
            yield return Remark.Of(CaKeyWeak, certificate.Subject, Bits(certificate));
        if (CertificateStrength.WeakExponent(certificate) is { } exponent)
            yield return Remark.Of(
                ExponentWeak, certificate.Subject, exponent.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A CA above the one that issues, an old or a new one beside it, or none of these.</summary>
    private static IEnumerable<Remark> OnOtherCa(
        X509Certificate2 certificate, CaSelection selection, IReadOnlyList<X509Certificate2> all, DateTimeOffset now)
    {
        var isAbove = CertificateChain.Above(selection.Ca, all).Any(certificate.IsSameAs);
        if (isAbove)
            foreach (var remark in (IEnumerable<Remark>)
                [.. ChainRemarks.OnAuthority(certificate, now), .. CaDates.OnIssuer(certificate, now)])
                yield return remark;
        else if (CaDates.HasEnded(certificate, now))
            yield return Remark.Of(OldCaExpired, certificate.Subject, ChainRemarks.Date(certificate.NotAfter));
        else if (!CertificateChain.Under([selection.Ca], all).Any(certificate.IsSameAs)
            && !CertificateChain.Above(certificate, all).Any(selection.Ca.IsSameAs)
            && !Names.AreEquivalent(certificate.SubjectName, selection.Ca.SubjectName))
            yield return Remark.Of(CaForeign, certificate.Subject);
    }

    /// <summary>
    /// Whether the chain ends in a self-signed certificate. The certificates are a set, so that their order says
    /// nothing; the signatures put them in order.
    /// </summary>
    private static IEnumerable<Remark> OnChain(X509Certificate2 ca, IReadOnlyList<X509Certificate2> certificates)
    {
        var top = CertificateChain.Above(ca, certificates) is [.., var last] ? last : ca;
        if (CertificateChain.IsSelfSigned(top)) yield break;
        var namesakes = certificates.Any(other =>
            !other.IsSameAs(top) && Names.AreEquivalent(other.SubjectName, top.IssuerName));
        yield return Remark.Of(namesakes ? ChainBroken : ChainIncomplete, top.Subject, top.Issuer);
    }

    private static string Bits(X509Certificate2 certificate) => $"{CertificateStrength.KeyBits(certificate)}";
}

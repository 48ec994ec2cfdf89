using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Writes sets of certificates (RFC 8894, 3.4).</summary>
internal static class FakeDistribution
{
    /// <summary>Writes a degenerate SignedData that contains only certificates.</summary>
    public static byte[] Degenerate(IEnumerable<X509Certificate2> certificates, bool ber = false) =>
        Degenerate(Tlv.Context(0, [.. certificates.Select(certificate => Tlv.Raw(certificate.RawData))]), ber);

    /// <summary>Writes a degenerate SignedData that contains only a CRL.</summary>
    public static byte[] DegenerateOfList(byte[] revocationList) =>
        Degenerate(Tlv.Context(1, Tlv.Raw(revocationList)), false);

    /// <summary>Writes a GetNextCACert reply: the next CA in a signed message (RFC 8894, 4.7.1).</summary>
    public static byte[] Announce(X509Certificate2 next, FakeIdentity signer)
    {
        using var withKey = signer.Certificate.CopyWithPrivateKey(signer.Key);
        var message = new SignedCms(new ContentInfo(Degenerate([next])));
        message.ComputeSignature(new CmsSigner(withKey) { IncludeOption = X509IncludeOption.EndCertOnly });
        return message.Encode();
    }

    private static byte[] Degenerate(Tlv contents, bool ber)
    {
        var signedData = Tlv.Sequence(
            Tlv.Integer(1), Tlv.Set(), Tlv.Sequence(Tlv.Oid(FakeOids.Data)), contents, Tlv.Set());
        var contentInfo = Tlv.Sequence(Tlv.Oid(FakeOids.SignedData), Tlv.Context(0, signedData));
        return ber ? contentInfo.ToBer() : contentInfo.ToDer();
    }
}

using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Writes sets of certificates (RFC 8894, 3.4).</summary>
internal static class FakeDistribution
{
    /// <summary>A degenerate SignedData: certificates and nothing else.</summary>
    public static byte[] Degenerate(IEnumerable<X509Certificate2> certificates, bool ber = false)
    {
        var signedData = Tlv.Sequence(
            Tlv.Integer(1), Tlv.Set(), Tlv.Sequence(Tlv.Oid(FakeOids.Data)),
            Tlv.Context(0, [.. certificates.Select(certificate => Tlv.Raw(certificate.RawData))]), Tlv.Set());
        var contentInfo = Tlv.Sequence(Tlv.Oid(FakeOids.SignedData), Tlv.Context(0, signedData));
        return ber ? contentInfo.ToBer() : contentInfo.ToDer();
    }
}

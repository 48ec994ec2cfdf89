using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents how a CMS message names a certificate: by issuer and serial number, or by subject key identifier (RFC
/// 5652, 5.3 and 6.2.1). The texts are for evidence; numbers are in upper-case hexadecimal.
/// </summary>
internal sealed record CertificateIdentifier(string? Issuer, string? SerialNumber, string? KeyIdentifier)
{
    private Asn1Encodable Id { get; init; } = DerNull.Instance;

    public static CertificateIdentifier Of(Asn1Encodable id)
    {
        if (SignerNames.IsKeyIdentifier(id, out var key)) return new(null, null, Convert.ToHexString(key)) { Id = id };
        var name = IssuerAndSerialNumber.GetInstance(id);
        return new(
            new X500DistinguishedName(name.Issuer.GetEncoded()).Name, Hex(name.SerialNumber.Value.ToByteArray()), null)
        {
            Id = id,
        };
    }

    /// <summary>Returns a serial number as it is shown: without leading zero bytes.</summary>
    public static string Hex(ReadOnlySpan<byte> serialNumber) => Convert.ToHexString(serialNumber.TrimStart((byte)0));

    public bool Names(X509Certificate2 certificate) => SignerNames.Matches(Id, certificate);
}

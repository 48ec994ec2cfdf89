using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using CertificateRequest = Org.BouncyCastle.Tls.CertificateRequest;

namespace RemoteUi.Network.EapTls;

/// <summary>Represents that a server asked for a certificate.</summary>
/// <param name="Authorities">
/// The names of the CAs that it accepts, in DER; empty if it does not name them (RFC 8446, 4.2.4).
/// </param>
internal sealed record AskedCertificate(IReadOnlyList<byte[]> Authorities)
{
    public static AskedCertificate Of(CertificateRequest request) =>
        new([.. (request.CertificateAuthorities ?? []).Select(name => name.GetEncoded(Asn1Encodable.Der))]);

    /// <summary>Whether the server names CAs, and none of them issued a certificate of the chain.</summary>
    public bool Excludes(IEnumerable<X509Certificate2> chain) =>
        Authorities.Count > 0
            && !chain.Any(one => Authorities.Any(name => name.AsSpan().SequenceEqual(one.IssuerName.RawData)));

    /// <summary>Returns the names as people write them.</summary>
    public string Names() => string.Join("; ", Authorities.Select(name => new X500DistinguishedName(name).Name));
}

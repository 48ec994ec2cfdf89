using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Represents a certificate revocation list (RFC 5280, 5) of any size up to <see cref="MaxBytes"/>. Its entries are
/// read when they are searched.
/// </summary>
public sealed class Crl
{
    /// <summary>The maximum size of a list, in bytes.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly CrlFields fields;

    private Crl(ReadOnlyMemory<byte> encoded, CrlFields fields)
    {
        Encoded = encoded;
        this.fields = fields;
        Issuer = new X500DistinguishedName(fields.Issuer.Span);
        Count = CrlEntries.Of(fields.Entries).Count();
    }

    /// <summary>The list in DER.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public X500DistinguishedName Issuer { get; }

    public DateTimeOffset ThisUpdate => fields.ThisUpdate;

    /// <summary>The time at which the next list is due; null if the list does not say.</summary>
    public DateTimeOffset? NextUpdate => fields.NextUpdate;

    /// <summary>The number of revoked certificates.</summary>
    public int Count { get; }

    /// <summary>The name of the signature algorithm, otherwise its object identifier.</summary>
    public string Signature =>
        new Oid(fields.AlgorithmOid).FriendlyName ?? SignatureAlgorithm.Describe(new(fields.AlgorithmOid));

    internal CrlScope Scope => fields.Scope;

    /// <summary>Reads the list of a file or a reply, in PEM or DER.</summary>
    /// <exception cref="ScepFormatException">There is none, or not only one, or it is damaged.</exception>
    public static Crl Read(ReadOnlyMemory<byte> content) => Reading.Of("The revocation list", () =>
    {
        var encoded = PemText.Decode(content).Single();
        return new Crl(encoded, CrlFields.Read(encoded));
    });

    /// <summary>Reads the list of a file or a reply; null if there is none that can be read.</summary>
    public static Crl? TryRead(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Read(content);
        }
        catch (ScepFormatException)
        {
            return null;
        }
    }

    /// <summary>Returns the SHA-256 thumbprint, in uppercase hexadecimal.</summary>
    public string Thumbprint() => Convert.ToHexString(SHA256.HashData(Encoded.Span));

    /// <summary>Whether the list is of the CA with a name; says nothing of its signature.</summary>
    public bool IsOf(X500DistinguishedName issuer) => AreSameIssuer(Issuer, issuer);

    /// <summary>Whether two names mean the same CA, whatever their encoding.</summary>
    public static bool AreSameIssuer(X500DistinguishedName one, X500DistinguishedName other) =>
        Names.AreEquivalent(one, other);

    /// <summary>Returns the certificate that verifies the list and may sign it; null if none of them does.</summary>
    public X509Certificate2? SignerAmong(IEnumerable<X509Certificate2> known) =>
        known.FirstOrDefault(one => IsOf(one.SubjectName) && MaySign(one) && IsSignedBy(one));

    /// <summary>Whether a certificate may sign lists: its key usage, if stated, says so.</summary>
    internal static bool MaySign(X509Certificate2 issuer) =>
        issuer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages
            .HasFlag(X509KeyUsageFlags.CrlSign) != false;

    internal bool IsSignedBy(X509Certificate2 issuer)
    {
        try
        {
            return CertificateSignature.Check(fields.Signed, fields.Algorithm, fields.Signature, issuer)
                == SignatureFinding.Valid;
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }

    /// <summary>Returns the entry of a certificate; null if it is not on the list.</summary>
    internal CrlEntry? Find(X509Certificate2 certificate) =>
        CrlEntries.Of(fields.Entries).FirstOrDefault(entry => entry.IsOf(certificate.SerialNumberBytes.Span));
}

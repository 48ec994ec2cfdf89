using System.Formats.Asn1;

namespace RemoteUi.Workbench.Lint;

/// <summary>An extension as encoded (RFC 5280, 4.2).</summary>
/// <param name="StatesDefault">Whether critical is encoded although it is FALSE, which DER does not allow.</param>
internal sealed record LintedExtension(string Oid, bool IsCritical, bool StatesDefault, ReadOnlyMemory<byte> Value)
{
    public const string SubjectKeyIdentifier = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string SubjectAltName = "2.5.29.17";
    public const string BasicConstraints = "2.5.29.19";
    public const string CrlDistributionPoints = "2.5.29.31";
    public const string CertificatePolicies = "2.5.29.32";
    public const string AuthorityKeyIdentifier = "2.5.29.35";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string AuthorityInformation = "1.3.6.1.5.5.7.1.1";

    /// <summary>Reads the value; throws <see cref="AsnContentException"/> if it is not BER.</summary>
    public AsnReader Reader => new(Value, AsnEncodingRules.BER);

    public static IReadOnlyList<LintedExtension> ReadAll(AsnReader extensions)
    {
        var all = new List<LintedExtension>();
        while (extensions.HasData) all.Add(Read(extensions.ReadSequence()));
        return all;
    }

    private static LintedExtension Read(AsnReader extension)
    {
        var oid = extension.ReadObjectIdentifier();
        var isStated = extension.PeekTag() == Asn1Tag.Boolean;
        var isCritical = isStated && extension.ReadBoolean();
        return new(oid, isCritical, isStated && !isCritical, extension.ReadOctetString());
    }
}

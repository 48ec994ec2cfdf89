using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Represents an extension of a certificate as shown on the pages.</summary>
/// <param name="Oid">The type; the labels have a name for the common ones (<c>Extension.{Oid}</c>).</param>
/// <param name="Value">The content as text, or in hexadecimal if the type is unknown or the content malformed.</param>
public sealed record ExtensionFact(string Oid, string Value, bool IsCritical);

/// <summary>Reads the extensions of a certificate.</summary>
public static class CertificateExtensions
{
    /// <summary>The maximum number of bytes of an unknown extension that are shown.</summary>
    private const int MaxBytes = 1024;

    public static IReadOnlyList<ExtensionFact> Of(X509Certificate2 certificate) =>
        [.. certificate.Extensions.Select(extension =>
            new ExtensionFact(extension.Oid?.Value ?? "", ValueOf(extension), extension.Critical))];

    private static string ValueOf(X509Extension extension)
    {
        try
        {
            return Read(extension) is { } text ? ForeignText.Escape(text) : Hex(extension.RawData);
        }
        catch (Exception malformed) when (malformed is AsnContentException or CryptographicException)
        {
            return Hex(extension.RawData);
        }
    }

    private static string? Read(X509Extension extension) => extension switch
    {
        X509BasicConstraintsExtension { CertificateAuthority: false } => "CA:FALSE",
        X509BasicConstraintsExtension { HasPathLengthConstraint: true } limited =>
            $"CA:TRUE, pathlen:{limited.PathLengthConstraint}",
        X509BasicConstraintsExtension => "CA:TRUE",
        X509KeyUsageExtension usage => string.Join(", ", CertificateUsages.Of(usage)),
        X509EnhancedKeyUsageExtension usage => string.Join(", ", CertificateUsages.Of(usage)),
        X509SubjectKeyIdentifierExtension identifier => Grouped.Hex(identifier.SubjectKeyIdentifier ?? ""),
        X509AuthorityKeyIdentifierExtension { KeyIdentifier: { } identifier } =>
            Grouped.Hex(Convert.ToHexString(identifier.Span)),
        _ => ReadOther(extension.Oid?.Value, extension.RawData),
    };

    private static string? ReadOther(string? oid, byte[] content)
    {
        var reader = new AsnReader(content, AsnEncodingRules.DER);
        return oid switch
        {
            "2.5.29.17" or "2.5.29.18" => string.Join(", ", GeneralNames.ReadAll(reader.ReadSequence())),
            "2.5.29.31" or "2.5.29.46" => string.Join(", ", ReadDistributionPoints(reader.ReadSequence())),
            "1.3.6.1.5.5.7.1.1" or "1.3.6.1.5.5.7.1.11" => string.Join(", ", ReadAccess(reader.ReadSequence())),
            "2.5.29.30" => string.Join(", ", ReadConstraints(reader.ReadSequence())),
            "2.5.29.32" or "1.3.6.1.4.1.311.21.10" => string.Join(", ", ReadPolicies(reader.ReadSequence())),
            "2.5.29.54" or "1.3.6.1.4.1.311.21.1" => $"{reader.ReadInteger()}",
            "1.3.6.1.5.5.7.48.1.5" => "NULL",
            "2.16.840.1.113730.1.13" => reader.ReadCharacterString(UniversalTagNumber.IA5String),
            "1.3.6.1.4.1.311.20.2" => ReadTemplateName(reader),
            "1.3.6.1.4.1.311.21.7" => reader.ReadSequence().ReadObjectIdentifier(),
            _ => null,
        };
    }

    /// <summary>Reads the full names of CRL distribution points (RFC 5280, 4.2.1.13).</summary>
    private static IEnumerable<string> ReadDistributionPoints(AsnReader points)
    {
        var first = new Asn1Tag(TagClass.ContextSpecific, 0);
        while (points.HasData)
        {
            var point = points.ReadSequence();
            if (!point.HasData || !point.PeekTag().HasSameClassAndValue(first)) continue;
            var name = point.ReadSequence(first);
            if (!name.PeekTag().HasSameClassAndValue(first)) continue;
            foreach (var text in GeneralNames.ReadAll(name.ReadSequence(first))) yield return text;
        }
    }

    /// <summary>Reads the permitted and excluded names (RFC 5280, 4.2.1.10).</summary>
    private static IEnumerable<string> ReadConstraints(AsnReader subtrees)
    {
        while (subtrees.HasData)
        {
            var tag = subtrees.PeekTag();
            var names = subtrees.ReadSequence(tag);
            while (names.HasData)
                yield return (tag.TagValue == 0 ? "permitted " : "excluded ")
                    + GeneralNames.Read(names.ReadSequence());
        }
    }

    /// <summary>Reads the authority or subject information access (RFC 5280, 4.2.2).</summary>
    private static IEnumerable<string> ReadAccess(AsnReader descriptions)
    {
        while (descriptions.HasData)
        {
            var description = descriptions.ReadSequence();
            var method = description.ReadObjectIdentifier() switch
            {
                "1.3.6.1.5.5.7.48.1" => "OCSP",
                "1.3.6.1.5.5.7.48.2" => "CA Issuers",
                var other => other,
            };
            foreach (var location in GeneralNames.ReadAll(description)) yield return $"{method} {location}";
        }
    }

    private static IEnumerable<string> ReadPolicies(AsnReader policies)
    {
        while (policies.HasData) yield return policies.ReadSequence().ReadObjectIdentifier();
    }

    private static string? ReadTemplateName(AsnReader reader) =>
        reader.PeekTag().TagValue == (int)UniversalTagNumber.BMPString
            ? reader.ReadCharacterString(UniversalTagNumber.BMPString)
            : null;

    private static string Hex(byte[] content) =>
        Grouped.Hex(Convert.ToHexString(content.AsSpan(0, Math.Min(content.Length, MaxBytes))))
            + (content.Length > MaxBytes ? " …" : "");
}

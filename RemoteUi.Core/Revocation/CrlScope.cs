using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Says which certificates of its issuer a list is about (issuingDistributionPoint, RFC 5280, 5.2.5), and whether it
/// has what is not known here.
/// </summary>
/// <param name="UsersOnly">Only about certificates that are not a CA's.</param>
/// <param name="CasOnly">Only about those of CAs.</param>
/// <param name="Addresses">If there are any, only about certificates that name one of them.</param>
/// <param name="Unknown">What keeps the list from being used: a critical extension that is not known, a delta, a list
/// that is also about certificates of other CAs; null if nothing does.</param>
internal sealed record CrlScope(bool UsersOnly, bool CasOnly, IReadOnlyList<string> Addresses, string? Unknown)
{
    private const string DeltaIndicator = "2.5.29.27";
    private const string IssuingDistributionPoint = "2.5.29.28";

    private static readonly Asn1Tag Point = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag UniformResourceIdentifier = new(TagClass.ContextSpecific, 6);

    public static CrlScope Everything { get; } = new(false, false, [], null);

    public static CrlScope Read(AsnReader extensions)
    {
        var scope = Everything;
        foreach (var extension in CrlExtension.ReadAll(extensions))
        {
            if (extension.Oid == IssuingDistributionPoint)
                scope = ReadPoint(new AsnReader(extension.Content, AsnEncodingRules.DER).ReadSequence(), scope);
            else if (extension.IsCritical || extension.Oid == DeltaIndicator)
                scope = scope with { Unknown = extension.Oid };
        }

        return scope;
    }

    /// <summary>Whether the list is about a certificate of its issuer.</summary>
    public bool Covers(X509Certificate2 certificate)
    {
        var isCa = CertificateChain.IsStatedCa(certificate);
        if (UsersOnly && isCa || CasOnly && !isCa) return false;
        if (Addresses.Count == 0) return true;
        var named = RevocationAddresses.Of(certificate);
        return named.ListTexts.Intersect(Addresses).Any();
    }

    private static CrlScope ReadPoint(AsnReader point, CrlScope scope)
    {
        while (point.HasData)
        {
            var tag = point.PeekTag();
            scope = tag.TagValue switch
            {
                0 => scope with { Addresses = ReadAddresses(point.ReadSequence(Point)) },
                1 => scope with { UsersOnly = point.ReadBoolean(tag) },
                2 => scope with { CasOnly = point.ReadBoolean(tag) },
                _ => Skip(point, scope),
            };
        }

        return scope;
    }

    /// <summary>Only some reasons, certificates of other CAs, attribute certificates.</summary>
    private static CrlScope Skip(AsnReader point, CrlScope scope)
    {
        point.ReadEncodedValue();
        return scope with { Unknown = IssuingDistributionPoint };
    }

    private static List<string> ReadAddresses(AsnReader name)
    {
        // A name relative to the issuer is a directory's, which no address in a certificate equals.
        if (!name.PeekTag().HasSameClassAndValue(Point)) return [""];
        var names = name.ReadSequence(Point);
        var addresses = new List<string>();
        while (names.HasData)
        {
            if (names.PeekTag().HasSameClassAndValue(UniformResourceIdentifier))
                addresses.Add(names.ReadCharacterString(UniversalTagNumber.IA5String, UniformResourceIdentifier));
            else names.ReadEncodedValue();
        }

        return addresses.Count > 0 ? addresses : [""];
    }
}

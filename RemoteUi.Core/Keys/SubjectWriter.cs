using System.Net;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X500;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Keys;

/// <summary>Writes the subject of a certificate as a distinguished name and as a subjectAltName.</summary>
internal static class SubjectWriter
{
    /// <summary>
    /// Writes O, then CN, as UTF8String (RFC 5280, 4.1.2.6). Builds the name from its parts, because BouncyCastle's
    /// name parser treats "#" and "\" as special characters.
    /// </summary>
    public static X509Name Name(RequestSubject subject)
    {
        var parts = new Asn1EncodableVector();
        if (!string.IsNullOrEmpty(subject.Organization)) parts.Add(Part(X509Name.O, subject.Organization));
        parts.Add(Part(X509Name.CN, subject.CommonName));
        return X509Name.GetInstance(new DerSequence(parts));
    }

    /// <summary>Returns the same name as the platform's type.</summary>
    public static X500DistinguishedName DistinguishedName(RequestSubject subject) =>
        new(Name(subject).GetEncoded(Asn1Encodable.Der));

    /// <summary>
    /// Returns an iPAddress if the common name is an IP address, otherwise a dNSName (RFC 5280, 4.2.1.6).
    /// </summary>
    public static GeneralNames AlternativeName(RequestSubject subject) => AlternativeNames([subject.CommonName]);

    /// <summary>Returns, for each name, an iPAddress if it is an IP address, otherwise a dNSName.</summary>
    public static GeneralNames AlternativeNames(IEnumerable<string> names) => new([.. names.Select(NameOf)]);

    private static GeneralName NameOf(string name) =>
        IPAddress.TryParse(name, out var address)
            ? new GeneralName(GeneralName.IPAddress, new DerOctetString(address.GetAddressBytes()))
            : new GeneralName(GeneralName.DnsName, name);

    private static Rdn Part(DerObjectIdentifier type, string value) => new(type, new DerUtf8String(value));
}

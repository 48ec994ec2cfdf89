using System.Net;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X500;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Keys;

/// <summary>Writes whom a certificate is for, as a distinguished name and as subjectAltName.</summary>
internal static class SubjectWriter
{
    /// <summary>
    /// O, then CN, in UTF8String (RFC 5280, 4.1.2.6). Written from its parts, since BouncyCastle's name parser gives
    /// "#" and "\" a meaning.
    /// </summary>
    public static X509Name Name(RequestSubject subject)
    {
        var parts = new Asn1EncodableVector();
        if (!string.IsNullOrEmpty(subject.Organization)) parts.Add(Part(X509Name.O, subject.Organization));
        parts.Add(Part(X509Name.CN, subject.CommonName));
        return X509Name.GetInstance(new DerSequence(parts));
    }

    /// <summary>The same name in the platform's type.</summary>
    public static X500DistinguishedName DistinguishedName(RequestSubject subject) =>
        new(Name(subject).GetEncoded(Asn1Encodable.Der));

    /// <summary>An iPAddress where the common name is one, else a dNSName (RFC 5280, 4.2.1.6).</summary>
    public static GeneralNames AlternativeName(RequestSubject subject) => AlternativeNames([subject.CommonName]);

    /// <summary>For each name an iPAddress if it is one, else a dNSName.</summary>
    public static GeneralNames AlternativeNames(IEnumerable<string> names) => new([.. names.Select(NameOf)]);

    private static GeneralName NameOf(string name) =>
        IPAddress.TryParse(name, out var address)
            ? new GeneralName(GeneralName.IPAddress, new DerOctetString(address.GetAddressBytes()))
            : new GeneralName(GeneralName.DnsName, name);

    private static Rdn Part(DerObjectIdentifier type, string value) => new(type, new DerUtf8String(value));
}

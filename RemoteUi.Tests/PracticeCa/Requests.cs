using System.Formats.Asn1;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Creates what clients put into envelopes, and what they sign with.</summary>
internal static class Requests
{
    public const string Subject = "CN=printer.example.com, O=Example";

    private static readonly ConditionalWeakTable<RSA, X509Certificate2> SelfSignedOf = [];

    public static byte[] Csr(
        RSA key, string? password = null, string subject = Subject, HashAlgorithmName? hash = null) =>
        CsrWith(key, request =>
        {
            if (password is not null) request.OtherRequestAttributes.Add(Password(password));
        }, subject, hash);

    public static byte[] EcCsr(ECDsa key, string? password = null, string subject = Subject)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        if (password is not null) request.OtherRequestAttributes.Add(Password(password));
        return request.CreateSigningRequest();
    }

    public static byte[] CsrWith(
        RSA key, Action<CertificateRequest> change, string subject = Subject, HashAlgorithmName? hash = null)
    {
        var request = new CertificateRequest(subject, key, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("printer.example.com");
        request.CertificateExtensions.Add(names.Build());
        change(request);
        return request.CreateSigningRequest();
    }

    /// <summary>A request without the attributes field, signed as sent.</summary>
    public static byte[] CsrWithoutAttributes(RSA key, string algorithm, HashAlgorithmName hash)
    {
        var info = Sequence(writer =>
        {
            writer.WriteInteger(0);
            writer.WriteEncodedValue(new X500DistinguishedName(Subject).RawData);
            writer.WriteEncodedValue(key.ExportSubjectPublicKeyInfo());
        });
        return Signed(key, info, algorithm, hash);
    }

    /// <summary>A request whose attributes are not in the order of DER, as strongSwan writes one.</summary>
    public static byte[] CsrWithUnsortedAttributes(RSA key, string password)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("printer.example.com");
        var info = Sequence(writer =>
        {
            writer.WriteInteger(0);
            writer.WriteEncodedValue(new X500DistinguishedName(Subject).RawData);
            writer.WriteEncodedValue(key.ExportSubjectPublicKeyInfo());
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            {
                WriteExtensionRequest(writer, names.Build().RawData);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.9.7");
                    using (writer.PushSetOf()) writer.WriteEncodedValue(Password(password).RawData);
                }
            }
        });
        return Signed(key, info, "1.2.840.113549.1.1.11", HashAlgorithmName.SHA256);
    }

    /// <summary>A request whose subject and subjectAltName are any bytes, signed as sent.</summary>
    public static byte[] CsrOf(RSA key, byte[] subject, byte[]? alternativeNames = null)
    {
        var info = Sequence(writer =>
        {
            writer.WriteInteger(0);
            writer.WriteEncodedValue(subject);
            writer.WriteEncodedValue(key.ExportSubjectPublicKeyInfo());
            using (writer.PushSetOf(new Asn1Tag(TagClass.ContextSpecific, 0)))
            {
                if (alternativeNames is not null) WriteExtensionRequest(writer, alternativeNames);
            }
        });
        return Signed(key, info, "1.2.840.113549.1.1.11", HashAlgorithmName.SHA256);
    }

    public static X509Certificate2 SelfSigned(ECDsa key)
    {
        var start = At.Utc("2026-01-01T00:00:00");
        return new CertificateRequest(Subject, key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(start, start.AddYears(1));
    }

    /// <summary>Returns the certificate that a client signed for its key; the same for the same key.</summary>
    public static X509Certificate2 SelfSigned(RSA key) => SelfSignedOf.GetValue(key, MakeSelfSigned);

    /// <summary>Returns a certificate with a serial number of its own.</summary>
    public static X509Certificate2 MakeSelfSigned(RSA key)
    {
        var start = At.Utc("2026-01-01T00:00:00");
        return new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(start, start.AddYears(1));
    }

    public static byte[] IssuerAndSubject(X509Certificate2 ca) => Sequence(writer =>
    {
        writer.WriteEncodedValue(ca.SubjectName.RawData);
        writer.WriteEncodedValue(new X500DistinguishedName(Subject).RawData);
    });

    public static byte[] IssuerAndSerialNumber(byte[] issuer, ReadOnlySpan<byte> serialNumber)
    {
        var number = serialNumber.ToArray();
        return Sequence(writer =>
        {
            writer.WriteEncodedValue(issuer);
            writer.WriteInteger(number);
        });
    }

    public static AsnEncodedData Password(string password)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.PrintableString, password);
        return new AsnEncodedData("1.2.840.113549.1.9.7", writer.Encode());
    }

    private static byte[] Signed(RSA key, byte[] info, string algorithm, HashAlgorithmName hash) => Sequence(writer =>
    {
        writer.WriteEncodedValue(info);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(algorithm);
            writer.WriteNull();
        }

        writer.WriteBitString(key.SignData(info, hash, RSASignaturePadding.Pkcs1));
    });

    private static void WriteExtensionRequest(AsnWriter writer, byte[] alternativeNames)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.9.14");
            using (writer.PushSetOf())
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("2.5.29.17");
                writer.WriteOctetString(alternativeNames);
            }
        }
    }

    private static byte[] Sequence(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence()) write(writer);
        return writer.Encode();
    }
}

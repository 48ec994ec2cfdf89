using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Writes the PKCS#10 of a request (RFC 2986; RFC 8894, 2.4): subject, subjectAltName, and the challenge password if
/// one is given.
/// </summary>
internal static class CertificateRequestWriter
{
    /// <summary>
    /// Writes the request in DER. It contains the challenge password: it must be encrypted to the CA at once, and never
    /// stored or logged.
    /// </summary>
    public static byte[] Write(
        PrivateKey key, RequestSubject subject, SignatureHash hash, Secret? challengePassword)
    {
        var attributes =
            new Asn1EncodableVector { Attribute(PkcsObjectIdentifiers.Pkcs9AtExtensionRequest, Extensions(subject)) };
        if (challengePassword is not null)
            attributes.Add(
                Attribute(PkcsObjectIdentifiers.Pkcs9AtChallengePassword, PasswordText(challengePassword.Reveal())));

        var signer = new KeySigner(key, hash);
        var info = new CertificationRequestInfo(SubjectWriter.Name(subject), signer.PublicKey, new DerSet(attributes));
        return new CertificationRequest(info, signer.Algorithm, signer.Sign(info)).GetEncoded(Asn1Encodable.Der);
    }

    private static X509Extensions Extensions(RequestSubject subject)
    {
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(X509Extensions.SubjectAlternativeName, false, SubjectWriter.AlternativeName(subject));
        return extensions.Generate();
    }

    /// <summary>
    /// Encodes the password as PrintableString if its characters allow, otherwise as UTF8String: Windows accepts no
    /// other type (RFC 2985, 5.4.1).
    /// </summary>
    internal static DerStringBase PasswordText(string password) =>
        DerPrintableString.IsPrintableString(password) ? new DerPrintableString(password) : new DerUtf8String(password);

    private static AttributePkcs Attribute(DerObjectIdentifier type, Asn1Encodable value) =>
        new(type, new DerSet(value));
}

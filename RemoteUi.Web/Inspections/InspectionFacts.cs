using RemoteUi.Core.Client;
using RemoteUi.Workbench.Inspector;
using Certificate = System.Security.Cryptography.X509Certificates.X509Certificate2;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Names the facts of an item for the command and its JSON, in their order. A challenge password is never among them,
/// only whether there is one.
/// </summary>
public static class InspectionFacts
{
    public static IReadOnlyDictionary<string, object?> Of(ItemFacts? facts) => facts switch
    {
        PkiMessageFacts message => OfMessage(message),
        EnvelopeFacts envelope => OfEnvelope(envelope),
        CertificateFacts { Certificate: var certificate } => OfCertificate(certificate),
        CertificateSetFacts set => new Dictionary<string, object?>
        {
            ["certificates"] = set.Certificates.Count,
            ["ca"] = set.Ca?.Subject,
            ["recipient"] = set.Recipient?.Subject,
        },
        CertificationRequestFacts request => OfRequest(request),
        RevocationListFacts list => new Dictionary<string, object?>
        {
            ["issuer"] = list.Issuer,
            ["thisUpdate"] = list.ThisUpdate,
            ["nextUpdate"] = list.NextUpdate,
            ["revoked"] = list.RevokedSerialNumbers.Count,
        },
        IssuerAndSubjectFacts names => new Dictionary<string, object?>
        {
            ["issuer"] = names.Issuer,
            ["subject"] = names.Subject,
        },
        IssuerAndSerialNumberFacts number => new Dictionary<string, object?>
        {
            ["issuer"] = number.Issuer,
            ["serialNumber"] = number.SerialNumber,
        },
        CapabilitiesFacts capabilities => new Dictionary<string, object?>
        {
            ["capabilities"] = capabilities.Capabilities.Stated,
        },
        TextFacts text => new Dictionary<string, object?> { ["excerpt"] = text.Excerpt },
        _ => new Dictionary<string, object?>(),
    };

    private static Dictionary<string, object?> OfMessage(PkiMessageFacts message) => new()
    {
        ["messageType"] = message.Type?.ToString() ?? message.TypeText,
        ["transactionId"] = message.TransactionId,
        ["pkiStatus"] = message.Status?.ToString() ?? message.StatusText,
        ["failInfo"] = message.FailInfo,
        ["failInfoText"] = message.FailInfoText,
        ["senderNonce"] = Hex(message.SenderNonce),
        ["recipientNonce"] = Hex(message.RecipientNonce),
        ["signingTime"] = message.SigningTime,
        ["digest"] = message.Digest,
        ["digestIsWeak"] = message.DigestIsWeak,
        ["signatureAlgorithm"] = message.SignatureAlgorithm,
        ["signature"] = message.Signature.ToString(),
        ["signer"] = message.Signer?.Subject ?? NameOf(message.NamedSigner),
        ["cipher"] = message.Envelope?.Cipher,
        ["cipherIsWeak"] = message.Envelope?.CipherIsWeak,
        ["recipients"] = message.Envelope?.Recipients.Select(NameOf).ToList(),
        ["isForPassword"] = message.Envelope?.IsForPassword,
        ["envelopeIsOpened"] = message.Envelope?.IsOpened,
    };

    private static Dictionary<string, object?> OfEnvelope(EnvelopeFacts envelope) => new()
    {
        ["cipher"] = envelope.Cipher,
        ["cipherIsWeak"] = envelope.CipherIsWeak,
        ["recipients"] = envelope.Recipients.Select(NameOf).ToList(),
        ["isForPassword"] = envelope.IsForPassword,
        ["envelopeIsOpened"] = envelope.IsOpened,
    };

    private static Dictionary<string, object?> OfCertificate(Certificate certificate) => new()
    {
        ["subject"] = certificate.Subject,
        ["issuer"] = certificate.Issuer,
        ["serialNumber"] = certificate.SerialNumber,
        ["notBefore"] = new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
        ["notAfter"] = new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        ["key"] = CertificateStrength.KeyText(certificate),
        ["keyIsWeak"] = CertificateStrength.HasWeakKey(certificate),
        ["signatureAlgorithm"] = CertificateStrength.SignatureName(certificate),
        ["sha256Thumbprint"] = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256),
    };

    private static Dictionary<string, object?> OfRequest(CertificationRequestFacts request) => new()
    {
        ["subject"] = request.Subject,
        ["key"] = request.Key,
        ["keyIsWeak"] = request.KeyIsWeak,
        ["signatureAlgorithm"] = request.Signature,
        ["isProven"] = request.IsProven,
        ["alternativeNames"] = request.AlternativeNames,
        ["hasChallengePassword"] = request.Challenge is not null,
        ["extensions"] = request.Extensions,
    };

    private static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexString(bytes);

    private static string? NameOf(NamedCertificate? name) => name is null
        ? null
        : name.Subject ?? (name.Issuer is null ? name.KeyIdentifier : $"{name.Issuer}, {name.SerialNumber}");
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads a PKCS#10 request and verifies its proof of possession (RFC 2986). All methods throw
/// <see cref="RequestRefusedException"/>.
/// </summary>
internal static class CertificationRequestReader
{
    private const string Unproven =
        "The certificate request's signature does not verify, so nothing proves that the client has the key.";

    /// <summary>
    /// Reads a request. What is wrong with it is said only to a sender that has its key, or if its signature is valid;
    /// otherwise <see cref="UnusableContentException"/> is thrown, because a stranger may have changed an envelope of
    /// somebody else to learn from the reply what is in it. Nor does the time tell: what such a refusal did not cost, a
    /// substitute does (<see cref="SubstituteRequest"/>).
    /// </summary>
    /// <param name="senderKey">The key that signed the message (SubjectPublicKeyInfo).</param>
    /// <param name="senderRsa">The same key, opened; null if it is no RSA key.</param>
    public static CertificationRequest Read(byte[] pkcs10, byte[] senderKey, RSA? senderRsa)
    {
        if (TryRead(pkcs10) is not { } sent)
        {
            TryVerify(SignedRequest.Read(SubstituteRequest.WrongSignature));
            throw new UnusableContentException();
        }

        var isSenders = sent.PublicKey.AsSpan().SequenceEqual(senderKey);
        CertificateRequest request;
        try
        {
            request = Verify(sent, isSenders ? senderRsa : null);
        }
        catch (RequestRefusedException) when (!isSenders)
        {
            TryRead(SubstituteRequest.NoRequest);
            throw new UnusableContentException();
        }

        return new CertificationRequest(RequestedContent.Read(request), ReadChallengePassword(request));
    }

    private static SignedRequest? TryRead(byte[] pkcs10)
    {
        try
        {
            return SignedRequest.Read(pkcs10);
        }
        catch (UnusableContentException)
        {
            return null;
        }
    }

    private static void TryVerify(SignedRequest request)
    {
        try
        {
            Verify(request, opened: null);
        }
        catch (RequestRefusedException)
        {
            // It is meant to be refused.
        }
    }

    /// <param name="opened">The RSA key of the request, if it is open already.</param>
    private static CertificateRequest Verify(SignedRequest sent, RSA? opened)
    {
        if (!Algorithms.IsCsrSignatureAccepted(sent.Algorithm))
            throw new RequestRefusedException(
                FailInfo.BadAlg,
                $"The certificate request's signature algorithm {Algorithms.Shown(sent.Algorithm)} is not accepted.");
        var request = Load(
            sent.WithAttributes, CertificateRequestLoadOptions.SkipSignatureValidation,
            "The certificate request cannot be read.");
        CheckSignature(sent, request.PublicKey, opened);
        return request;
    }

    /// <summary>
    /// Verifies the proof of possession over exactly what was sent. Each way opens the key once, unless it is open.
    /// </summary>
    private static void CheckSignature(SignedRequest sent, PublicKey publicKey, RSA? opened)
    {
        if (sent.Algorithm == Oids.RsaPss && RsaKeys.IsAccepted(publicKey))
        {
            CheckPss(sent);
            return;
        }

        using var rsa = opened is null ? RsaKeys.Open(publicKey) : null;
        using var ec = EcKeys.Open(publicKey);
        var verifies = (opened ?? rsa) is { } key ? sent.IsSignedWith(key)
            : ec is not null ? sent.IsSignedWith(ec)
            : throw new RequestRefusedException(
                FailInfo.BadAlg, $"The certificate request's key must be {RsaKeys.Accepted}, or {EcKeys.Accepted}.");
        if (!verifies) throw new RequestRefusedException(FailInfo.BadRequest, Unproven);
    }

    /// <summary>The platform reads the parameters of PSS, but cannot load a request without attributes.</summary>
    private static void CheckPss(SignedRequest sent)
    {
        if (!sent.HasAttributes) throw new RequestRefusedException(FailInfo.BadRequest, Unproven);
        Load(sent.Encoded, CertificateRequestLoadOptions.Default, Unproven);
    }

    private static CertificateRequest Load(byte[] pkcs10, CertificateRequestLoadOptions options, string otherwise)
    {
        try
        {
            return CertificateRequest.LoadSigningRequest(
                pkcs10, HashAlgorithmName.SHA256, out _,
                options | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            throw new RequestRefusedException(FailInfo.BadRequest, otherwise);
        }
    }

    private static ChallengePassword? ReadChallengePassword(CertificateRequest request)
    {
        var attribute = request.OtherRequestAttributes.FirstOrDefault(candidate =>
            candidate.Oid?.Value == Oids.ChallengePassword);
        try
        {
            return attribute is not null && Asn1Text.Read(attribute.RawData) is { Length: > 0 } text
                ? new ChallengePassword(text)
                : null;
        }
        catch (AsnContentException)
        {
            throw new RequestRefusedException(FailInfo.BadRequest, "The challenge password is not a string.");
        }
    }
}

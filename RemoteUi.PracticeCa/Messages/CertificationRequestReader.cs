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
        var sent = TryRead(pkcs10);
        var isSenders = sent is not null && sent.PublicKey.AsSpan().SequenceEqual(senderKey);
        var found = sent is null ? Examination.NoRequest : Examine(sent, isSenders ? senderRsa : null);
        if (found is { Request: { } request, Fault: null })
            return new CertificationRequest(RequestedContent.Read(request), ReadChallengePassword(request));
        if (isSenders) throw found.Fault!;
        DoTheRest(found);
        throw new UnusableContentException();
    }

    /// <summary>Does what a refusal did not do, with substitutes.</summary>
    private static void DoTheRest(Examination done)
    {
        if (done.IsRead) TryRead(SubstituteRequest.NoRequest);
        if (!done.IsMalformed) Examine(SubstituteRequest.Malformed, opened: null);
        if (!done.IsVerified) Examine(SubstituteRequest.WrongSignature, opened: null);
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

    /// <summary>What is wrong is returned and not thrown, because an exception takes time.</summary>
    /// <param name="opened">The RSA key of the request, if it is open already.</param>
    private static Examination Examine(SignedRequest sent, RSA? opened)
    {
        if (!Algorithms.IsCsrSignatureAccepted(sent.Algorithm))
            return new(Fault: new(
                FailInfo.BadAlg,
                $"The certificate request's signature algorithm {Algorithms.Shown(sent.Algorithm)} is not accepted."));
        return Load(sent.WithAttributes, CertificateRequestLoadOptions.SkipSignatureValidation) is { } request
            ? CheckSignature(sent, request, opened)
            : new(Fault: new(FailInfo.BadRequest, "The certificate request cannot be read.")) { IsMalformed = true };
    }

    /// <summary>
    /// Verifies the proof of possession over exactly what was sent. Each way opens the key once, unless it is open.
    /// </summary>
    private static Examination CheckSignature(SignedRequest sent, CertificateRequest request, RSA? opened)
    {
        if (sent.Algorithm == Oids.RsaPss && RsaKeys.IsAccepted(request.PublicKey))
            return Examination.Verified(request, HasPssSignature(sent));
        using var rsa = opened is null ? RsaKeys.Open(request.PublicKey) : null;
        using var ec = EcKeys.Open(request.PublicKey);
        if ((opened ?? rsa) is { } key) return Examination.Verified(request, sent.IsSignedWith(key));
        return ec is not null
            ? Examination.Verified(request, sent.IsSignedWith(ec))
            : new(Fault: new(
                FailInfo.BadAlg, $"The certificate request's key must be {RsaKeys.Accepted}, or {EcKeys.Accepted}."));
    }

    /// <summary>The platform reads the parameters of PSS, but cannot load a request without attributes.</summary>
    private static bool HasPssSignature(SignedRequest sent) =>
        sent.HasAttributes && Load(sent.Encoded, CertificateRequestLoadOptions.Default) is not null;

    private static CertificateRequest? Load(byte[] pkcs10, CertificateRequestLoadOptions options)
    {
        try
        {
            return CertificateRequest.LoadSigningRequest(
                pkcs10, HashAlgorithmName.SHA256, out _,
                options | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return null;
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

    /// <summary>Represents what was found of a request, and what was done to find it.</summary>
    private sealed record Examination(CertificateRequest? Request = null, RequestRefusedException? Fault = null)
    {
        public static Examination NoRequest { get; } = new() { IsRead = false };

        /// <summary>Whether it has the form of a signed request.</summary>
        public bool IsRead { get; private init; } = true;

        /// <summary>Whether it has that form, and the platform could not read it.</summary>
        public bool IsMalformed { get; init; }

        /// <summary>Whether its signature was examined.</summary>
        public bool IsVerified { get; private init; }

        public static Examination Verified(CertificateRequest request, bool isValid) =>
            new(request, isValid ? null : new(FailInfo.BadRequest, Unproven)) { IsVerified = true };
    }
}

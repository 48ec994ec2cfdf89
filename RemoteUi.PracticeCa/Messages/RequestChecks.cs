using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Checks what every message must satisfy before its content is examined. All methods throw
/// <see cref="RequestRefusedException"/>.
/// </summary>
internal static class RequestChecks
{
    /// <summary>The maximum difference between a signingTime and the CA's clock.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(15);

    private const int MaxCertificates = 16;
    private const int MaxAttributes = 32;
    private const int MaxRecipients = 16;

    public static void Check(ScepRequest request, PracticeCaBehavior behavior, DateTimeOffset now)
    {
        CheckSizes(request);
        CheckAlgorithms(request, behavior.Capabilities);
        CheckSignature(request);
        CheckAttributes(request);
        CheckTime(request, now);
    }

    private static void CheckSizes(ScepRequest request)
    {
        if (request.CertificateCount > MaxCertificates || request.Signer.SignedAttributes.Count > MaxAttributes
            || request.Envelope?.RecipientInfos.Count > MaxRecipients)
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                $"The message may contain at most {MaxCertificates} certificates, {MaxAttributes} attributes, and "
                    + $"{MaxRecipients} recipients.");
    }

    private static void CheckAlgorithms(ScepRequest request, CapabilityList capabilities)
    {
        if (!Algorithms.IsDigestAccepted(request.DigestOid, capabilities))
            throw new RequestRefusedException(
                FailInfo.BadAlg,
                $"The digest algorithm {Algorithms.Shown(request.DigestOid)} is not "
                    + $"accepted{Algorithms.Why(capabilities)}.");
        if (request.CipherOid is { } cipher && !Algorithms.IsCipherAccepted(cipher, capabilities))
            throw new RequestRefusedException(
                FailInfo.BadAlg,
                $"The content encryption algorithm {Algorithms.Shown(cipher)} is not "
                    + $"accepted{Algorithms.Why(capabilities)}.");
        using var ec = EcKeys.Open(request.SignerCertificate.PublicKey);
        if (request.SignerRsa is null && ec is null)
            throw new RequestRefusedException(
                FailInfo.BadAlg, $"The message must be signed with {RsaKeys.Accepted}, or {EcKeys.Accepted}.");
    }

    private static void CheckSignature(ScepRequest request)
    {
        try
        {
            request.Signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            throw new RequestRefusedException(FailInfo.BadMessageCheck, "The message's signature does not verify.");
        }
    }

    private static void CheckAttributes(ScepRequest request)
    {
        if (request.TransactionId.Length is 0 or > 255)
            throw new RequestRefusedException(FailInfo.BadRequest, "The transactionID must have 1 to 255 characters.");
        if (request.Attributes.SenderNonce is not { Length: > 0 and <= 64 })
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "The senderNonce is missing or has an invalid length; the standard requires 16 bytes.");
        if (request.Attributes.MessageType is not (MessageType.PkcsReq or MessageType.RenewalReq
            or MessageType.CertPoll or MessageType.GetCert or MessageType.GetCrl))
            throw new RequestRefusedException(FailInfo.BadRequest, "The messageType is missing or not supported.");
        if (request.Envelope is null)
            throw new RequestRefusedException(FailInfo.BadRequest, "The signed content is not an EnvelopedData.");
    }

    private static void CheckTime(ScepRequest request, DateTimeOffset now)
    {
        if (!request.Attributes.HasSigningTime(out var signingTime)) return;
        if (signingTime is null || (now - signingTime.Value).Duration() > ClockTolerance)
            throw new RequestRefusedException(
                FailInfo.BadTime,
                "The signingTime is not within 15 minutes of the CA's clock, which shows "
                    + FormattableString.Invariant($"{now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
    }
}

using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>
/// Answers OCSP requests (RFC 6960). Each response is made on request, so it contains every revocation; it is valid for
/// a minute.
/// </summary>
internal sealed class OcspResponder(
    CertificateStatus statuses, AuthorityKeys keys, TimeProvider time, ILogger<OcspResponder> logger)
{
    private const string ContentType = "application/ocsp-response";
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(1);

    public PracticeCaReply Answer(byte[] encoded)
    {
        try
        {
            return OcspRequestReader.Read(encoded) is { } request
                ? Answer(request)
                : Error(OcspResponseStatus.MalformedRequest);
        }
        catch (IdentityUnreadableException)
        {
            return Error(OcspResponseStatus.InternalError);
        }
    }

    /// <summary>
    /// Answers for the certificates of one CA, which signs; those of others are unknown to it. A response that repeats
    /// a nonce answers only one request, and is not cached.
    /// </summary>
    private PracticeCaReply Answer(OcspRequest request)
    {
        var issuers = request.CertIds.Select(statuses.IssuerOf).ToList();
        var signer = issuers.Find(issuer => issuer is not null) ?? keys.Ca;
        var answers = request.CertIds
            .Zip(issuers, (certId, issuer) => (
                certId, issuer == signer ? statuses.Of(certId, signer) : new OcspStatus.Unknown()))
            .ToList();
        foreach (var (certId, status) in answers) Log.Asked(logger, certId.SerialNumber, status.GetType().Name);
        var now = CertificateTime.WholeSeconds(time.GetUtcNow());
        return new(200, ContentType, OcspResponseWriter.Write(answers, request.Nonce, signer, now, now + Validity))
        {
            IsCacheable = request.Nonce is null,
        };
    }

    private PracticeCaReply Error(OcspResponseStatus status)
    {
        Log.OcspRefused(logger, status);
        return new(200, ContentType, OcspResponseWriter.WriteError(status));
    }
}

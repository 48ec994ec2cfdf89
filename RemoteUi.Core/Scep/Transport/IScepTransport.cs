namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// HTTP for SCEP (RFC 8894, 4.1): bytes and hints out, bytes and hints in. What a network may do to an exchange comes
/// back as a value; only cancellation by the caller throws. An HTTP status is no fault here: a CertRep may come with
/// status 500, so the reader of the bytes decides.
/// </summary>
public interface IScepTransport
{
    Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken);
}

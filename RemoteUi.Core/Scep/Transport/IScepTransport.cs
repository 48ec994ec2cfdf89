namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Transports SCEP messages over HTTP (RFC 8894, 4.1): takes and returns bytes and hints. Every network failure is
/// returned as a value; only cancellation by the caller throws. An HTTP error status is not a fault here: a CertRep may
/// arrive with status 500, so the reader of the bytes decides.
/// </summary>
public interface IScepTransport
{
    Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken);
}

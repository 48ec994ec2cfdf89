using System.Net;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>A SCEP transport with its own connection pool, for one test.</summary>
internal sealed class TestTransport : IOwnCaCertificates, IDisposable
{
    private readonly HttpMessageInvoker http;
    private readonly X509Certificate2[] own;

    public TestTransport(TimeProvider? time = null, IWebProxy? proxy = null, params X509Certificate2[] own)
    {
        this.own = own;
        http = new(ScepTransportExtensions.Pool(this, proxy));
        Transport = new HttpScepTransport(http, time ?? new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
    }

    public IScepTransport Transport { get; }

    public static TimeSpan Patience => TimeSpan.FromSeconds(30);

    /// <summary>The subjects of the certificates of each server that was rejected, by host.</summary>
    public List<(string Host, string Subjects)> Rejected { get; } = [];

    public IReadOnlyCollection<X509Certificate2> List() => own;

    public void RecordRejected(string host, IReadOnlyList<X509Certificate2> shown) =>
        Rejected.Add((host, string.Join(' ', shown.Select(certificate => certificate.Subject))));

    public Task<TransportResult> QueryAsync(Uri url, string operation = "GetCACaps", string? caIdentifier = null) =>
        Transport.ExchangeAsync(
            new TransportRequest.Query(url, Patience, operation, caIdentifier), TestContext.Current.CancellationToken);

    public Task<TransportResult> PostAsync(Uri url, params byte[] message) =>
        Transport.ExchangeAsync(
            new TransportRequest.PkiOperation(url, Patience, message, true), TestContext.Current.CancellationToken);

    public Task<TransportResult> GetAsync(Uri url, params byte[] message) =>
        Transport.ExchangeAsync(
            new TransportRequest.PkiOperation(url, Patience, message, false), TestContext.Current.CancellationToken);

    public static TransportResult.Reply Reply(TransportResult answer) => Assert.IsType<TransportResult.Reply>(answer);

    public static TransportResult.Fault Fault(TransportResult answer, Cause cause)
    {
        var fault = Assert.IsType<TransportResult.Fault>(answer);
        Assert.Equal(cause, fault.Cause);
        return fault;
    }

    public void Dispose() => http.Dispose();
}

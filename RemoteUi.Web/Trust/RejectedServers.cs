using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Web.Trust;

/// <summary>
/// Remembers, until the program ends, which certificates the servers showed that were last rejected because of an
/// unknown issuer. [CA Certificate Settings] offers them for registration.
/// </summary>
public sealed class RejectedServers(TimeProvider clock)
{
    private const int Max = 10;
    private const int MaxCertificates = 10;

    private readonly Lock turn = new();
    private readonly List<RejectedServer> servers = [];

    /// <summary>Gets the servers, the last one first.</summary>
    public IReadOnlyList<RejectedServer> List()
    {
        lock (turn) return [.. servers];
    }

    public RejectedServer? Find(string? host) =>
        List().FirstOrDefault(server => string.Equals(server.Host, host, StringComparison.OrdinalIgnoreCase));

    public void Record(string host, IReadOnlyList<X509Certificate2> shown)
    {
        // The handshake disposes of its certificates.
        X509Certificate2[] kept = [
            .. shown.Take(MaxCertificates).Select(one => X509CertificateLoader.LoadCertificate(one.RawData)),
        ];
        lock (turn)
        {
            servers.RemoveAll(server => string.Equals(server.Host, host, StringComparison.OrdinalIgnoreCase));
            servers.Insert(0, new(host, clock.GetUtcNow(), kept));
            if (servers.Count > Max) servers.RemoveAt(Max);
        }
    }
}

/// <summary>Represents a server whose certificate was rejected.</summary>
/// <param name="Certificates">What the server showed, its own certificate first.</param>
public sealed record RejectedServer(string Host, DateTimeOffset At, IReadOnlyList<X509Certificate2> Certificates);

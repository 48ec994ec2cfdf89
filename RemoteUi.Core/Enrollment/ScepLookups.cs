using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Asks the server of [Communication Settings] by GetCRL and GetCert, signed with a key of the device that the same CA
/// certified.
/// </summary>
public sealed class ScepLookups(
    IScepClient client, ICaDirectory directory, IMachineSettingsStore settings, IKeyRegisterStore keys,
    ScepDemands demands, TimeProvider clock) : IScepLookups
{
    private const string Rsa = "1.2.840.113549.1.1.1";

    public Task<FetchedCrl?> FetchListAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
        CancellationToken cancellationToken) => AskAsync<FetchedCrl>(
            certificate, issuer, timeout,
            async (server, ca, lookup) => ListOf(
                server, await directory.GetRevocationListAsync(server, ca, lookup, cancellationToken)),
            (server, problem) => new(server, null, problem), cancellationToken);

    public Task<FetchedCopy?> FetchCopyAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
        CancellationToken cancellationToken) => AskAsync<FetchedCopy>(
            certificate, issuer, timeout,
            async (server, ca, lookup) =>
            {
                var result = await directory.GetCertificateAsync(server, ca, lookup, cancellationToken);
                return new(
                    server.Url, (result as LookupResult<X509Certificate2>.Found)?.Value, result.Problem);
            },
            (server, problem) => new(server, null, problem), cancellationToken);

    /// <param name="problem">Makes the answer if the CA cannot be asked.</param>
    private async Task<T?> AskAsync<T>(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout,
        Func<ScepServer, CaProfile, CertificateLookup, Task<T>> ask, Func<Uri, string, T> problem,
        CancellationToken cancellationToken)
        where T : class
    {
        var asker = AskerAmong((await keys.LoadAsync(cancellationToken)).Keys, certificate, issuer);
        var stored = (await settings.LoadAsync(cancellationToken)).Communication;
        if (asker is null || stored is null) return null;
        var server = ScepServers.Of(stored, demands) with { Timeout = timeout };
        return await client.GetCaAsync(server, cancellationToken) switch
        {
            CaResult.Found { Ca: var ca } when ca.Certificates.Any(one => AreSame(one, issuer)) =>
                await ask(server, ca, LookupOf(certificate, asker)),
            CaResult.Found => null,
            CaResult.NotUsable { Evidence: var evidence } => problem(server.Url, evidence),
            CaResult.NoReply { Fault: var fault } => problem(server.Url, fault.Evidence),
            var result => throw new InvalidOperationException($"GetCACert ended as {result.GetType().Name}"),
        };
    }

    private static CertificateLookup LookupOf(X509Certificate2 certificate, MachineKey asker) => new(
        new(asker.Certificate, asker.PrivateKey), certificate.IssuerName, certificate.SerialNumberBytes);

    private static FetchedCrl ListOf(ScepServer server, LookupResult<RevocationList> result)
    {
        if (result is not LookupResult<RevocationList>.Found { Value: var list })
            return new(server.Url, null, result.Problem);
        return Crl.TryRead(list.Encoded) is { } read
            ? new(server.Url, read, null)
            : new(server.Url, null, "the list is not in DER");
    }

    /// <summary>
    /// An RSA key if there is one, which any server can reply to: that of the certificate itself, otherwise the one
    /// whose certificate is valid longest.
    /// </summary>
    private MachineKey? AskerAmong(
        IEnumerable<MachineKey> all, X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var now = clock.GetUtcNow();
        return all
            .Where(key => Crl.AreSameIssuer(key.Certificate.IssuerName, issuer.SubjectName))
            .Where(key => key.Certificate.NotAfter.ToUniversalTime() > now)
            .OrderByDescending(key => key.Certificate.PublicKey.Oid.Value == Rsa)
            .ThenByDescending(key => AreSame(key.Certificate, certificate))
            .ThenByDescending(key => key.Certificate.NotAfter)
            .FirstOrDefault();
    }

    private static bool AreSame(X509Certificate2 one, X509Certificate2 other) =>
        one.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
}

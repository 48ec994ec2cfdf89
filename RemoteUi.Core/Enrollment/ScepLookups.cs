using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Asks the server of [Communication Settings] by GetCRL, signed with a key of the device that the same CA certified.
/// </summary>
public sealed class ScepCrls(
    IScepClient client, ICaDirectory directory, IMachineSettingsStore settings, IKeyRegisterStore keys,
    ScepDemands demands, TimeProvider clock) : IScepCrls
{
    private const string Rsa = "1.2.840.113549.1.1.1";

    public async Task<FetchedCrl?> FetchAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var asker = AskerAmong((await keys.LoadAsync(cancellationToken)).Keys, certificate, issuer);
        var stored = (await settings.LoadAsync(cancellationToken)).Communication;
        if (asker is null || stored is null) return null;
        var server = ScepServers.Of(stored, demands) with { Timeout = timeout };
        return await client.GetCaAsync(server, cancellationToken) switch
        {
            CaResult.Found { Ca: var ca } when ca.Certificates.Any(one => AreSame(one, issuer)) =>
                await AskAsync(server, ca, asker, certificate, cancellationToken),
            CaResult.Found => null,
            CaResult.NotUsable { Evidence: var evidence } => new(server.Url, null, evidence),
            CaResult.NoReply { Fault: var fault } => new(server.Url, null, fault.Evidence),
            var result => throw new InvalidOperationException($"GetCACert ended as {result.GetType().Name}"),
        };
    }

    private async Task<FetchedCrl> AskAsync(
        ScepServer server, CaProfile ca, MachineKey asker, X509Certificate2 certificate,
        CancellationToken cancellationToken)
    {
        var lookup = new CertificateLookup(
            new(asker.Certificate, asker.PrivateKey), certificate.IssuerName, certificate.SerialNumberBytes);
        var result = await directory.GetRevocationListAsync(server, ca, lookup, cancellationToken);
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

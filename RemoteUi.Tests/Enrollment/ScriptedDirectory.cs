using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Enrollment;

/// <summary>A server that replies to GetNextCACert as scripted; it throws if it is asked anything else.</summary>
internal sealed class ScriptedDirectory : ICaDirectory
{
    /// <summary>The reply to GetNextCACert; null if nobody may ask.</summary>
    public LookupResult<IReadOnlyList<X509Certificate2>>? NextCa { get; set; }

    public int Asked { get; private set; }

    public ScriptedDirectory Returns(params X509Certificate2[] next)
    {
        NextCa = new LookupResult<IReadOnlyList<X509Certificate2>>.Found(next, EnrollmentReport.Empty);
        return this;
    }

    public ScriptedDirectory IsSilent()
    {
        NextCa = new LookupResult<IReadOnlyList<X509Certificate2>>.NoReply(
            ScriptedClient.Http(404), EnrollmentReport.Empty);
        return this;
    }

    public Task<LookupResult<IReadOnlyList<X509Certificate2>>> GetNextCaAsync(
        ScepServer server, CaProfile ca, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(NextCa ?? throw new InvalidOperationException("GetNextCACert was not to be sent"));
    }

    public Task<LookupResult<X509Certificate2>> GetCertificateAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("GetCert was not to be sent");

    public Task<LookupResult<RevocationList>> GetRevocationListAsync(
        ScepServer server, CaProfile ca, CertificateLookup lookup, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("GetCRL was not to be sent");
}

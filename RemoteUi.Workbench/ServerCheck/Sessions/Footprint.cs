using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Lists the certificates that the run obtained, each once, and keeps their number within the limit.</summary>
internal sealed class Footprint(TimeProvider time)
{
    private readonly Dictionary<string, FootprintEntry> entries = new(StringComparer.Ordinal);
    private readonly List<X509Certificate2> certificates = [];

    public IReadOnlyList<FootprintEntry> Entries => [.. entries.Values];

    /// <summary>The certificates themselves, in the order in which they came.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => certificates;

    /// <summary>Ends the check if no further certificate may be requested.</summary>
    public void DemandRoom()
    {
        if (entries.Count >= CheckLimits.MaxCertificates)
            throw new CheckEndedException(CommonOutcomes.CertificatesSpent);
    }

    public void Add(X509Certificate2 certificate, string checkId)
    {
        var entry = new FootprintEntry(
            certificate.SerialNumber, certificate.Subject, certificate.Issuer, time.GetUtcNow(), checkId);
        if (entries.TryAdd(certificate.Thumbprint, entry)) certificates.Add(certificate);
    }
}

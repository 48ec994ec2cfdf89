using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Decides whether a server's TLS certificate is trusted, by the system's CAs or by the machine's own. The name is
/// always checked.
/// </summary>
public sealed class TlsTrust(IOwnCaCertificates own)
{
    /// <summary>Returns true for a trusted certificate, as a validation callback of the platform.</summary>
    /// <exception cref="CertificateRejectedException">The certificate is not trusted; the message contains the
    /// reason.</exception>
    public bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (certificate is not X509Certificate2 server || chain is null)
            throw new CertificateRejectedException("the server sent no certificate");

        var problems = errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? ChainProblems(server, chain) : [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            problems.Insert(0, NameProblem(sender, server));
        return problems.Count == 0 ? true : throw new CertificateRejectedException(string.Join("; ", problems));
    }

    private List<string> ChainProblems(X509Certificate2 server, X509Chain system)
    {
        var roots = own.List();
        if (roots.Count == 0) return Describe(server, system);

        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        ours.ChainPolicy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.1"));
        ours.ChainPolicy.CustomTrustStore.AddRange(roots.ToArray());
        ours.ChainPolicy.ExtraStore.AddRange(
            system.ChainElements
                .Select(element => element.Certificate)
                .Concat(system.ChainPolicy.ExtraStore)
                .ToArray());
        return ours.Build(server) ? [] : Describe(server, IsUnanchored(ours) ? system : ours);
    }

    private static bool IsUnanchored(X509Chain chain) =>
        chain.ChainStatus.Any(status =>
            status.Status is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain);

    private static List<string> Describe(X509Certificate2 server, X509Chain chain) =>
        [.. chain.ChainStatus.Select(status => Describe(status.Status, server)).Distinct()];

    private static string Describe(X509ChainStatusFlags status, X509Certificate2 server) => status switch
    {
        X509ChainStatusFlags.NotTimeValid =>
            $"{EvidenceWords.OutOfDate} (the server's is valid from "
                + $"{server.NotBefore.ToUniversalTime():u} to {server.NotAfter.ToUniversalTime():u})",
        X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain =>
            EvidenceWords.UnknownIssuer + server.Issuer,
        _ => $"the certificate was rejected: {status}",
    };

    private static string NameProblem(object sender, X509Certificate2 server)
    {
        var wanted = (sender as SslStream)?.TargetHostName;
        var names = server.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension =>
                extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => $"{address}")));
        return $"{EvidenceWords.NameMismatch}the certificate is for "
            + $"{string.Join(", ", names.DefaultIfEmpty(server.Subject).Take(5))}, not for {wanted}";
    }
}

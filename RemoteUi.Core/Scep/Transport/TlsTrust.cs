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

        var problems =
            errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? ChainProblems(sender, server, chain) : [];
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            problems.Insert(0, NameProblem(sender, server));
        return problems.Count == 0 ? true : throw new CertificateRejectedException(string.Join("; ", problems));
    }

    private List<string> ChainProblems(object sender, X509Certificate2 server, X509Chain system)
    {
        var trusted = own.List();
        var shown = Shown(system);
        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        ours.ChainPolicy.ApplicationPolicy.Add(new("1.3.6.1.5.5.7.3.1"));
        ours.ChainPolicy.CustomTrustStore.AddRange(trusted.ToArray());
        ours.ChainPolicy.ExtraStore.AddRange(shown);
        // A trusted intermediate ends a chain as a trusted root does, which only the list itself can tell.
        ours.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        var isSound = ours.Build(server);
        if (ours.ChainElements.Any(element => trusted.Any(one => IsSame(one, element.Certificate))))
            return isSound ? [] : Describe(server, ours, IsEndOfChain);

        if (system.ChainStatus.Any(status => IsEndOfChain(status.Status)) && HostOf(sender) is { } host)
            own.RecordRejected(host, shown);
        return Describe(server, system, _ => false);
    }

    /// <summary>
    /// The certificates that the server sent, its own first, and what the system completed them with.
    /// </summary>
    private static X509Certificate2[] Shown(X509Chain chain) =>
        [
            .. chain.ChainElements
                .Select(element => element.Certificate)
                .Concat(chain.ChainPolicy.ExtraStore)
                .DistinctBy(certificate => Convert.ToHexString(certificate.RawDataMemory.Span)),
        ];

    private static bool IsSame(X509Certificate2 one, X509Certificate2 other) =>
        one.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);

    private static bool IsEndOfChain(X509ChainStatusFlags status) =>
        status is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain;

    /// <summary>The platform passes the stream, a mail client the name.</summary>
    private static string? HostOf(object sender) => sender as string ?? (sender as SslStream)?.TargetHostName;

    private static List<string> Describe(
        X509Certificate2 server, X509Chain chain, Func<X509ChainStatusFlags, bool> isLeftOut) =>
        [
            .. chain.ChainStatus
                .Where(status => !isLeftOut(status.Status))
                .Select(status => Describe(status.Status, server))
                .Distinct()
                // An empty list would mean that the certificate is accepted.
                .DefaultIfEmpty("the certificate was rejected"),
        ];

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
        var names = server.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension =>
                extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => $"{address}")));
        return $"{EvidenceWords.NameMismatch}the certificate is for "
            + $"{string.Join(", ", names.DefaultIfEmpty(server.Subject).Take(5))}, not for {HostOf(sender)}";
    }
}

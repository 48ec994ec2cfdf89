using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Checks the certificate of a server: chain to a trusted CA, dates, use for servers (RFC 5216, 5.3), and name.
/// Nothing is downloaded: a device at a closed port has no network yet.
/// </summary>
internal sealed class ServerCertificateCheck(
    IReadOnlyCollection<X509Certificate2> trusted, string? expectedName, DateTimeOffset now)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Returns why the first of the certificates is refused; null if it is not.</summary>
    /// <param name="shown">What the server sent: its own certificate, then those of CAs.</param>
    public ServerFault? FindFault(IReadOnlyList<X509Certificate2> shown)
    {
        using var chain = new X509Chain { ChainPolicy = Policy(shown) };
        chain.Build(shown[0]);
        return FindFault(shown[0], chain.ChainElements.Aggregate(
            X509ChainStatusFlags.NoError, (all, element) =>
                element.ChainElementStatus.Aggregate(all, (flags, status) => flags | status.Status)), chain)
            ?? FindName(shown[0]);
    }

    private X509ChainPolicy Policy(IReadOnlyList<X509Certificate2> shown)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = now.UtcDateTime,
        };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        policy.CustomTrustStore.AddRange(trusted.ToArray());
        policy.ExtraStore.AddRange(shown.Skip(1).ToArray());
        return policy;
    }

    private ServerFault? FindFault(X509Certificate2 server, X509ChainStatusFlags flags, X509Chain chain)
    {
        if ((flags & (X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot)) != 0)
            return new(ServerFaultKind.UnknownCa, chain.ChainElements[^1].Certificate.Issuer);
        if ((flags & X509ChainStatusFlags.NotTimeValid) != 0) return FindDate(chain);
        if ((flags & X509ChainStatusFlags.NotValidForUsage) != 0)
            return new(ServerFaultKind.NotForServers, server.Subject);
        return flags == X509ChainStatusFlags.NoError
            ? null
            : new(ServerFaultKind.Invalid, server.Subject, flags.ToString());
    }

    /// <summary>Returns the certificate of the chain that has expired or is not valid yet.</summary>
    private ServerFault FindDate(X509Chain chain)
    {
        var time = now.UtcDateTime;
        var outdated = chain.ChainElements.Select(element => element.Certificate).First(
            certificate => certificate.NotAfter.ToUniversalTime() < time
                || certificate.NotBefore.ToUniversalTime() > time);
        return outdated.NotBefore.ToUniversalTime() > time
            ? new(ServerFaultKind.NotYetValid, outdated.Subject, CertificateDay.Of(outdated.NotBefore))
            : new(ServerFaultKind.Expired, outdated.Subject, CertificateDay.Of(outdated.NotAfter));
    }

    private ServerFault? FindName(X509Certificate2 server) =>
        expectedName is null || server.MatchesHostname(expectedName, allowWildcards: true, allowCommonName: false)
            ? null
            : new(ServerFaultKind.OtherName, expectedName, NamesOf(server));

    private static string NamesOf(X509Certificate2 server) =>
        server.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names
            ? string.Join(
                ", ", names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(one => one.ToString())))
            : "-";

}

using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs Debian's <c>eapol_test</c>, another supplicant and switch in one, with what the device was given.
/// </summary>
internal static class EapolTest
{
    public static string RequireProgram() => Require.Program("eapol_test", "eapoltest");

    /// <summary>Runs the log-in of an order; the exit code is 0 if the server accepts it.</summary>
    /// <param name="order">What the device was given.</param>
    /// <param name="options">More options of <c>eapol_test</c>.</param>
    public static async Task<PeerOutcome> RunAsync(LogInOrder order, params IReadOnlyList<string> options)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, order);
        return await PeerProcess.RunAsync(
            RequireProgram(), folder.Path,
            [
                "-c", folder.File("network.conf"), "-a", order.Address, "-p",
                order.Port.ToString(CultureInfo.InvariantCulture), "-s", order.SharedSecret.Reveal(), "-r", "0", "-t",
                "5", .. options,
            ]);
    }

    private static async Task WriteAsync(TemporaryFolder folder, LogInOrder order)
    {
        await File.WriteAllTextAsync(folder.File("ca.pem"), Pem(order.TrustedCas));
        if (order.Key is { } key) await WriteAsync(folder, key);
        await File.WriteAllTextAsync(folder.File("network.conf"), $$"""
            network={
                key_mgmt=IEEE8021X
                eapol_flags=0
                eap=TLS
                identity="{{order.LoginName}}"
                ca_cert="{{folder.File("ca.pem")}}"
                {{(order.Key is null ? "" : $"client_cert=\"{folder.File("client.pem")}\"")}}
                {{(order.Key is null ? "" : $"private_key=\"{folder.File("client.key")}\"")}}
                {{(order.ServerName is null ? "" : $"domain_match=\"{order.ServerName}\"")}}
                phase1="tls_disable_tlsv1_3=0"
            }
            """);
    }

    private static async Task WriteAsync(TemporaryFolder folder, MachineKey key)
    {
        await File.WriteAllTextAsync(folder.File("client.pem"), Pem([key.Certificate, .. key.Chain]));
        await File.WriteAllTextAsync(folder.File("client.key"), FreeRadiusSetup.KeyPem(key.PrivateKey));
    }

    private static string Pem(IEnumerable<X509Certificate2> certificates) =>
        string.Join('\n', certificates.Select(one => one.ExportCertificatePem()));
}

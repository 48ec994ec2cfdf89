using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// One enrollment of certmonger with the practice CA. The daemon listens on a private socket, so that no message bus is
/// needed.
/// </summary>
internal sealed class CertmongerRun(PracticeCaHost host)
{
    public static string RequireProgram() => Require.Program("certmonger", "certmonger", "/usr/sbin");

    /// <param name="url">The address of the CA; null for the usual one.</param>
    public Task<PeerOutcome> EnrollAsync(string caOptions, string password, Uri? url = null) => RunAsync($"""
        getcert add-scep-ca -c Practice -u {url ?? host.Url} {caOptions}
        tries=0
        until grep -qs ca_encryption_cert cas/* || [ $tries = 100 ]; do tries=$((tries+1)); sleep 0.1; done
        getcert request -c Practice -k {host.Folder}/key.pem -f {host.Folder}/cert.pem \
            -N "CN=printer.example.com" -D printer.example.com -L {password} -w -v
        getcert list
        """);

    /// <summary>
    /// Starts the daemon again with what it kept, and has it renew its certificate with a challenge password, or none.
    /// </summary>
    /// <param name="before">A command that runs first.</param>
    public Task<PeerOutcome> RenewAsync(string? password, string before = "true") => RunAsync($"""
        {before}
        getcert resubmit -f {host.Folder}/cert.pem {(password is null ? "" : $"-L {password}")} -w -v
        getcert list
        """);

    private async Task<PeerOutcome> RunAsync(string commands)
    {
        foreach (var folder in new[] { "requests", "cas", "tmp" })
            Directory.CreateDirectory(Path.Combine(host.Folder, folder));
        var script = Path.Combine(host.Folder, "enroll.sh");
        await File.WriteAllTextAsync(script, commands);
        var environment = new Dictionary<string, string>
        {
            ["CERTMONGER_REQUESTS_DIR"] = Path.Combine(host.Folder, "requests"),
            ["CERTMONGER_CAS_DIR"] = Path.Combine(host.Folder, "cas"),
            ["CERTMONGER_TMPDIR"] = Path.Combine(host.Folder, "tmp"),
            ["CERTMONGER_CONFIG_DIR"] = host.Folder,
        };
        return (
            await PeerProcess.RunAsync(
                RequireProgram(), host.Folder,
                ["-S", "-L", "-P", Path.Combine(host.Folder, "socket"), "-n", "-c", $"sh {script}"],
                environment)).Succeeded();
    }
}

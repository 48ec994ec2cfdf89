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

    /// <summary>Gives the daemon the challenge password of its next request, which it does not send yet.</summary>
    public Task<PeerOutcome> GiveAsync(string password) => RunAsync($"""
        getcert start-tracking -i $(getcert list | sed -n "s/^Request ID '\(.*\)':/\1/p") -L {password}
        """);

    /// <summary>
    /// Starts the daemon again with what it kept, on a later day, on which it finds by itself that its certificate ends
    /// soon, and waits until it has another one.
    /// </summary>
    /// <param name="later">The time from now to that day.</param>
    public Task<PeerOutcome> RenewByItselfAsync(TimeSpan later) => RunAsync($"""
        cp {host.Folder}/cert.pem {host.Folder}/old.pem
        tries=0
        until ! cmp -s {host.Folder}/cert.pem {host.Folder}/old.pem || [ $tries = 300 ]; do
            tries=$((tries+1)); sleep 0.1
        done
        until getcert list | grep -q MONITORING || [ $tries = 300 ]; do tries=$((tries+1)); sleep 0.1; done
        getcert list
        """, later);

    private async Task<PeerOutcome> RunAsync(string commands, TimeSpan later = default)
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
        string[] daemon =
        [
            RequireProgram(), "-S", "-L", "-P", Path.Combine(host.Folder, "socket"), "-n", "-c", $"sh {script}",
        ];
        if (later > TimeSpan.Zero) daemon = ["faketime", "-f", $"+{(long)later.TotalSeconds}s", .. daemon];
        return (await PeerProcess.RunAsync(daemon[0], host.Folder, daemon[1..], environment)).Succeeded();
    }
}

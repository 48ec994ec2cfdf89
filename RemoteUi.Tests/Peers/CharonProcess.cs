using System.Diagnostics;
using System.Text;
using RemoteUi.Network.IpSec.Vici;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs strongSwan's charon in a network namespace, with its own configuration, VICI socket, and /run, on which it
/// keeps its process ID.
/// </summary>
internal sealed class CharonProcess : IAsyncDisposable
{
    private const string Plugins =
        "random nonce x509 revocation constraints pubkey pkcs1 pkcs8 pem openssl hmac kdf gcm kernel-netlink "
            + "socket-default vici";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string charon = Require.Program("charon", "strongswan-charon", "/usr/lib/ipsec");
    private readonly string ip = Require.Program("ip", "iproute2", "/usr/sbin", "/sbin");
    private readonly string unshare = Require.Program("unshare", "util-linux");
    private readonly TemporaryFolder folder = new();
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process process = null!;

    private CharonProcess()
    {
    }

    /// <summary>The path of the VICI socket.</summary>
    public string Socket => folder.File("vici");

    /// <summary>What the process wrote so far.</summary>
    public string Log
    {
        get
        {
            lock (log) return log.ToString();
        }
    }

    public static async Task<CharonProcess> StartAsync(string networkNamespace)
    {
        Require.Program("libstrongswan-vici.so", "strongswan-swanctl", "/usr/lib/ipsec/plugins");
        var started = new CharonProcess();
        await File.WriteAllTextAsync(started.folder.File("strongswan.conf"), started.Configuration());
        started.Launch(networkNamespace);
        try
        {
            await started.ready.Task.WaitAsync(Patience);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a connection for the test's own commands; it also gets certificates listed.</summary>
    public async Task<ViciConnection> ConnectAsync()
    {
        var connection = await ViciConnection.OpenAsync(Socket, CancellationToken.None);
        await connection.RegisterAsync("list-cert", CancellationToken.None);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        folder.Dispose();
    }

    private string Configuration() => $$"""
        charon {
          load_modular = no
          load = {{Plugins}}
          retransmit_tries = 2
          retransmit_timeout = 0.5
          install_routes = no
          install_virtual_ip = no
          plugins {
            vici {
              socket = unix://{{Socket}}
            }
          }
          filelog {
            stderr {
              default = 1
            }
          }
        }

        """;

    /// <summary>
    /// The shell and the programs before it replace themselves, so that the process is charon itself.
    /// </summary>
    private void Launch(string networkNamespace)
    {
        var start = new ProcessStartInfo(
            ip,
            [
                "netns", "exec", networkNamespace, unshare, "--mount", "sh", "-c",
                $"mount -t tmpfs none /run && exec {charon}",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["STRONGSWAN_CONF"] = folder.File("strongswan.conf");
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"charon ended: {Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Note(string? line)
    {
        lock (log) log.AppendLine(line);
        if (line?.Contains("spawning", StringComparison.Ordinal) == true) ready.TrySetResult();
    }
}

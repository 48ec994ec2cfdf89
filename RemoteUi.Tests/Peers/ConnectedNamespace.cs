using System.Globalization;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// A network namespace that a test makes, with a cable to this computer, for a program that listens on all addresses:
/// only this computer reaches it. With the namespace, the cable is deleted too.
/// </summary>
internal sealed class ConnectedNamespace : IAsyncDisposable
{
    private static int made;

    private readonly string ip = Require.Program("ip", "iproute2", "/usr/sbin", "/sbin");
    private readonly int number = Interlocked.Increment(ref made) % 64;

    private ConnectedNamespace()
    {
    }

    public string Name => Invariant($"rui{Environment.ProcessId}-{number}h");

    /// <summary>Gets the address of this computer at the cable; tests that run at the same time have others.</summary>
    public string NearAddress => Address(1);

    /// <summary>Gets the address inside the namespace.</summary>
    public string FarAddress => Address(2);

    private string Cable => Invariant($"rui{Environment.ProcessId % 10_000_000}h{number}");

    public static async Task<ConnectedNamespace> MakeAsync()
    {
        var made = new ConnectedNamespace();
        var first = await made.RunAsync("netns", "add", made.Name);
        Require.Permission(first.ExitCode == 0, $"network namespaces cannot be made: {first.Errors.Trim()}");
        try
        {
            await made.ConnectAsync();
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => (await RunAsync("netns", "delete", Name)).Succeeded();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Address(int end) => Invariant($"10.98.{Environment.ProcessId % 256}.{(number * 4) + end}");

    private async Task ConnectAsync()
    {
        await DoAsync("link", "add", Cable, "type", "veth", "peer", "name", "cable", "netns", Name);
        await DoAsync("addr", "add", $"{NearAddress}/30", "dev", Cable);
        await DoAsync("link", "set", Cable, "up");
        await DoAsync("-n", Name, "addr", "add", $"{FarAddress}/30", "dev", "cable");
        await DoAsync("-n", Name, "link", "set", "lo", "up");
        await DoAsync("-n", Name, "link", "set", "cable", "up");
    }

    private async Task DoAsync(params string[] arguments) => (await RunAsync(arguments)).Succeeded();

    private Task<PeerOutcome> RunAsync(params string[] arguments) =>
        PeerProcess.RunAsync(ip, Path.GetTempPath(), arguments);
}

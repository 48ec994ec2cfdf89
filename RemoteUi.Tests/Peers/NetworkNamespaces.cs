using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Two network namespaces that the test makes, with a cable between them: <see cref="Near"/> has 10.99.0.1 and
/// <see cref="Far"/> 10.99.0.2. They disturb nothing else, and are deleted afterwards.
/// </summary>
internal sealed class NetworkNamespaces : IAsyncDisposable
{
    public const string NearAddress = "10.99.0.1";
    public const string FarAddress = "10.99.0.2";

    private static int made;

    private readonly string ip = Require.Program("ip", "iproute2", "/usr/sbin", "/sbin");
    private readonly string prefix = $"rui{Environment.ProcessId}-{Interlocked.Increment(ref made)}";

    private NetworkNamespaces()
    {
    }

    public string Near => prefix + "n";

    public string Far => prefix + "f";

    public static async Task<NetworkNamespaces> MakeAsync()
    {
        var made = new NetworkNamespaces();
        var first = await made.RunAsync("netns", "add", made.Near);
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

    public async ValueTask DisposeAsync()
    {
        foreach (var name in new[] { Near, Far }) await RunAsync("netns", "delete", name);
    }

    private async Task ConnectAsync()
    {
        await DoAsync("netns", "add", Far);
        await DoAsync("link", "add", "cable", "netns", Near, "type", "veth", "peer", "name", "cable", "netns", Far);
        foreach (var (name, address) in new[] { (Near, NearAddress), (Far, FarAddress) })
        {
            await DoAsync("-n", name, "addr", "add", $"{address}/24", "dev", "cable");
            await DoAsync("-n", name, "link", "set", "lo", "up");
            await DoAsync("-n", name, "link", "set", "cable", "up");
        }
    }

    private async Task DoAsync(params string[] arguments) => (await RunAsync(arguments)).Succeeded();

    private Task<PeerOutcome> RunAsync(params string[] arguments) =>
        PeerProcess.RunAsync(ip, Path.GetTempPath(), arguments);
}

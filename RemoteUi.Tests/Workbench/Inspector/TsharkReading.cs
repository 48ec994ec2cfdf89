using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Compares the bodies in a capture with what <c>tshark --export-objects http</c> writes.</summary>
internal sealed class TsharkReading(string folder)
{
    private readonly string tshark = Require.Program("tshark", "tshark");

    /// <summary>Each body of the exchanges is one that tshark exports, and tshark exports no other.</summary>
    public async Task AssertSameBodiesAsync(byte[] capture, IReadOnlyList<InspectedExchange> exchanges)
    {
        var file = Path.Combine(folder, "compared.pcap");
        var objects = Path.Combine(folder, "objects");
        await File.WriteAllBytesAsync(file, capture);
        var port = exchanges[0].Server!.Split(':')[^1];
        (await PeerProcess.RunAsync(
            tshark, folder,
            ["-r", file, "-q", "-d", $"tcp.port=={port},http", "--export-objects", $"http,{objects}"])).Succeeded();
        var exported = Directory.EnumerateFiles(objects).Select(path => Convert.ToHexString(File.ReadAllBytes(path)));
        var bodies = exchanges
            .SelectMany(exchange => new[] { exchange.Method == "POST" ? exchange.Request : null, exchange.Reply })
            .OfType<InspectedItem>()
            .Select(item => Convert.ToHexString(item.Bytes));

        Assert.Equal(
            exported.Order(StringComparer.Ordinal).Distinct(), bodies.Order(StringComparer.Ordinal).Distinct());
    }
}

using System.Text;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Checks that each limit ends in a sentence.</summary>
public class LimitsTests
{
    [Fact]
    public void More_than_20_MiB_are_not_read() => AssertProblem(ProblemCode.TooLarge, new byte[(20 << 20) + 1]);

    [Fact]
    public void Deep_nesting_is_said() => AssertProblem(ProblemCode.TooDeep, Nested(49));

    [Fact]
    public void The_deepest_nesting_that_is_read_is_no_problem() => Assert.Null(Samples.Inspect(Nested(48)).Problem);

    [Fact]
    public void More_elements_than_are_read_are_said() =>
        AssertProblem(ProblemCode.TooManyElements, Tlv.Sequence([.. Enumerable.Repeat(Tlv.Null, 100_000)]).ToDer());

    [Fact]
    public void More_packets_than_are_read_are_said()
    {
        var writer = new CaptureWriter();
        for (var packet = 0; packet <= 200_000; packet++)
            writer.Frames.Add(new CapturedFrame(FakeAuthority.Today, [0x45]));

        AssertProblem(ProblemCode.TooManyPackets, writer.ToPcap());
    }

    [Fact]
    public void More_exchanges_than_are_kept_are_said()
    {
        var exchange = (CaptureWriter.Get("/?operation=GetCACaps"), CaptureWriter.Reply([.. "AES"u8], "text/plain"));
        var writer = new CaptureWriter().Connection(
            FakeAuthority.Today, [.. Enumerable.Repeat(exchange, 5_001)]);

        var inspection = Samples.Inspect(writer.ToPcap());

        Assert.Equal(ProblemCode.TooManyExchanges, inspection.Problem!.Code);
        Assert.Equal(5_000, inspection.Conversations.Sum(one => one.Exchanges.Count));
    }

    [Fact]
    public void More_certificates_than_are_read_are_said()
    {
        var issued = Enumerable.Range(1, 33).Select(number =>
            Clients.Certificate(subject: $"CN={number}"));

        var item = Samples.Inspect(FakeDistribution.Degenerate(issued)).Items[0];

        Assert.Equal(ProblemCode.TooManyCertificates, item.Problem!.Code);
    }

    [Fact]
    public void More_messages_than_are_read_are_said()
    {
        var block = FakeIdentities.Ca.Certificate.ExportCertificatePem() + "\n";

        var inspection = Samples.Inspect(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(block, 201))));

        Assert.Equal(ProblemCode.TooManyItems, inspection.Problem!.Code);
        Assert.Equal(200, inspection.Items.Count);
    }

    private static void AssertProblem(ProblemCode code, byte[] input) =>
        Assert.Equal(code, Samples.Inspect(input).Problem!.Code);

    private static byte[] Nested(int levels)
    {
        var inside = Tlv.Octets(new byte[200]);
        for (var level = 0; level < levels; level++) inside = Tlv.Sequence(inside);
        return inside.ToDer();
    }
}

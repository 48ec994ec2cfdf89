using System.Text;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Checks the reading of captures, from the link to the exchange.</summary>
public class CaptureTests
{
    public static TheoryData<string> Files => [.. FormsOfFile.Keys];

    private static Dictionary<string, Func<CaptureWriter, byte[]>> FormsOfFile { get; } = new()
    {
        ["pcap"] = writer => writer.ToPcap(),
        ["pcap, big-endian"] = writer => writer.ToPcap(bigEndian: true),
        ["pcap, nanoseconds"] = writer => writer.ToPcap(nano: true),
        ["pcap, raw IP"] = writer => writer.ToPcap(linkType: 101),
        ["pcap, loopback"] = writer => writer.ToPcap(linkType: 0),
        ["pcap, OpenBSD loopback"] = writer => writer.ToPcap(linkType: 108),
        ["pcap, cooked"] = writer => writer.ToPcap(linkType: 113),
        ["pcap, cooked 2"] = writer => writer.ToPcap(linkType: 276),
        ["pcapng"] = writer => writer.ToPcapng(),
        ["pcapng, big-endian"] = writer => writer.ToPcapng(bigEndian: true),
        ["pcapng, old packets"] = writer => writer.ToPcapng(block: PacketBlock.Old),
        ["pcapng, two sections"] = TwoSections,
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_form_of_file_gives_the_same_exchanges(string form)
    {
        var inspection = Samples.Inspect(FormsOfFile[form](Samples.Capture()));

        Assert.Null(inspection.Problem);
        var exchanges = Assert.Single(inspection.Conversations).Exchanges;
        Assert.Equal(["GetCACaps", "GetCACert", "PKIOperation"], exchanges.Select(one => one.Operation));
        Assert.Equal(Samples.Request, exchanges[2].Request!.Bytes);
        Assert.Equal(Samples.Reply, exchanges[2].Reply!.Bytes);
        Assert.Equal(FakeAuthority.Today, exchanges[0].SentAt);
        Assert.Equal(50, exchanges[0].Duration!.Value.TotalMilliseconds, 2.0);
    }

    [Fact]
    public void Packets_without_a_time_give_exchanges_without_a_time()
    {
        var exchange = Exchanges(Samples.Capture().ToPcapng(block: PacketBlock.Simple))[2];

        Assert.Null(exchange.SentAt);
        Assert.Equal(Samples.Reply, exchange.Reply!.Bytes);
    }

    [Fact]
    public void IPv6_with_an_extension_header_is_read() =>
        Assert.Equal(
            ("[2001:db8::7]", "[2001:db8::1]:80"),
            Assert.Single(
                Samples.Inspect(
                    new CaptureWriter("2001:db8::7", "2001:db8::1")
                        .Connection(FakeAuthority.Today, (Post, CaptureWriter.Reply(Samples.Reply)))
                        .ToPcap()).Conversations) is var one
                ? (one.Client, one.Server)
                : default);

    [Fact]
    public void VLAN_tags_are_removed()
    {
        var capture = Samples.Capture().ToPcap();
        var tagged = Damage(capture, frame => [.. frame[..12], 0x81, 0, 0, 7, 0x88, 0xA8, 0, 9, .. frame[12..]]);

        Assert.Equal(3, Exchanges(tagged).Count);
    }

    [Fact]
    public void Segments_out_of_order_doubled_and_overlapping_are_put_together()
    {
        var writer = Samples.Capture();
        var frames = writer.Frames.ToList();
        frames.Reverse(8, 4);
        frames.InsertRange(9, frames.GetRange(7, 3));
        writer.Frames.Clear();
        foreach (var frame in frames) writer.Frames.Add(frame);

        Assert.Equal(Samples.Reply, Exchanges(writer.ToPcap())[2].Reply!.Bytes);
    }

    [Fact]
    public void A_missing_segment_is_said_and_the_next_connection_is_read()
    {
        var writer = Samples.Capture().Connection(
            FakeAuthority.Today.AddMinutes(1), (Post, CaptureWriter.Reply(Samples.Reply)));
        writer.Frames.RemoveAt(7);

        var inspection = Samples.Inspect(writer.ToPcap());

        Assert.Contains(inspection.Capture!.Notes, note => note.Code == ProblemCode.SegmentsMissing);
        Assert.Equal(Samples.Reply, Exchanges(writer.ToPcap())[^1].Reply!.Bytes);
    }

    [Fact]
    public void Pipelined_requests_meet_their_replies()
    {
        byte[] requests = [
            .. CaptureWriter.Get("/a?operation=GetCACaps"), .. CaptureWriter.Get("/a?operation=GetCACert"),
        ];
        byte[] replies = [
            .. CaptureWriter.Reply("AES"u8.ToArray(), "text/plain"),
            .. CaptureWriter.Reply(Samples.CaCertificate, "application/x-x509-ca-cert"),
        ];
        var exchanges = Exchanges(
            new CaptureWriter().Connection(FakeAuthority.Today, (requests, replies)).ToPcap());

        Assert.Equal([ItemKind.Capabilities, ItemKind.Certificate], exchanges.Select(one => one.Reply!.Kind));
    }

    public static TheoryData<string> Bodies => [
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nAES\r\n\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nAES\r\n3;x=y\r\n\r\n\n\r\n0\r\nA: b\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\nAES\r\n\n",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Bodies_end_by_length_chunks_or_the_end_of_the_connection(string reply)
    {
        var exchanges = Exchanges(
            new CaptureWriter()
                .Connection(FakeAuthority.Today, (CaptureWriter.Get("/a?operation=GetCACaps"), Latin(reply)))
                .ToPcap());

        Assert.Equal("AES\r\n\n", Encoding.ASCII.GetString(Assert.Single(exchanges).Reply!.Bytes));
    }

    [Fact]
    public void Other_HTTP_is_counted_and_TLS_is_said()
    {
        var inspection = Samples.Inspect(
            Samples.Capture()
                .Connection(FakeAuthority.Today, (CaptureWriter.Get("/"), CaptureWriter.Reply([1], "image/png")))
                .Connection(FakeAuthority.Today, ([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5], [0x16, 3, 3, 0, 1, 9]))
                .ToPcap());

        Assert.Equal((3, 1), (inspection.Capture!.ScepExchanges, inspection.Capture.OtherExchanges));
        Assert.Equal([ProblemCode.Encrypted], inspection.Capture.Notes.Select(note => note.Code));
    }

    [Fact]
    public void Fragments_cut_packets_and_unknown_links_are_said()
    {
        var writer = Samples.Capture();
        writer.Frames[5].Packet[6] = 0x20;

        Assert.Contains(Notes(writer.ToPcap()), note => note == (ProblemCode.Fragments, "1"));
        Assert.Contains(Notes(writer.ToPcap(linkType: 147)), note => note.Code == ProblemCode.LinkTypeUnknown);
        Assert.Contains(Notes(Cut(Samples.Capture().ToPcap())), note => note.Code == ProblemCode.PacketsCut);
    }

    [Fact]
    public void A_capture_that_breaks_off_gives_what_came_before()
    {
        var capture = Samples.Capture().ToPcap();

        var inspection = Samples.Inspect(capture[..^30]);

        Assert.Equal(ProblemCode.CaptureDamaged, inspection.Problem!.Code);
        Assert.Equal(3, inspection.Capture!.ScepExchanges);
    }

    [Fact]
    public void A_capture_without_SCEP_says_so() =>
        Assert.Equal(ProblemCode.NoScepInCapture, Samples.Inspect(new CaptureWriter().ToPcap()).Problem!.Code);

    private static byte[] Post => CaptureWriter.Post("/scep?operation=PKIOperation", Samples.Request);

    private static IReadOnlyList<InspectedExchange> Exchanges(byte[] capture) =>
        [.. Samples.Inspect(capture).Conversations.SelectMany(one => one.Exchanges)];

    private static IEnumerable<(ProblemCode Code, string Count)> Notes(byte[] capture) =>
        Samples.Inspect(capture).Capture!.Notes.Select(note => (note.Code, note.Arguments[^1]));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A second section with the other byte order holds the last packets.</summary>
    private static byte[] TwoSections(CaptureWriter writer)
    {
        var frames = writer.Frames.ToList();
        var second = new CaptureWriter();
        foreach (var frame in frames.Skip(6)) second.Frames.Add(frame);
        while (writer.Frames.Count > 6) writer.Frames.RemoveAt(6);
        return [.. writer.ToPcapng(), .. second.ToPcapng(bigEndian: true, linkType: 276)];
    }

    /// <summary>Says that each packet was longer than what was captured.</summary>
    private static byte[] Cut(byte[] pcap) => Each(pcap, (header, frame) =>
    {
        header[13]++;
        return [.. header, .. frame];
    });

    private static byte[] Damage(byte[] pcap, Func<byte[], byte[]> change) => Each(pcap, (header, frame) =>
    {
        var changed = change(frame);
        BitConverter.GetBytes(changed.Length).CopyTo(header, 8);
        BitConverter.GetBytes(changed.Length).CopyTo(header, 12);
        return [.. header, .. changed];
    });

    private static byte[] Each(byte[] pcap, Func<byte[], byte[], byte[]> change)
    {
        var file = pcap[..24].ToList();
        for (var at = 24; at < pcap.Length;)
        {
            var length = BitConverter.ToInt32(pcap, at + 8);
            file.AddRange(change(pcap[at..(at + 16)], pcap[(at + 16)..(at + 16 + length)]));
            at += 16 + length;
        }

        return [.. file];
    }
}

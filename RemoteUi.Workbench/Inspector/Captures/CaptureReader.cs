namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Reads a capture from its packets to its SCEP exchanges.</summary>
internal static class CaptureReader
{
    public const int MaxPackets = 200_000;
    public const int MaxExchanges = 5_000;

    public static bool MayBe(ReadOnlyMemory<byte> file) => PcapReader.MayBe(file) || PcapngReader.MayBe(file.Span);

    public static CaptureContent Read(ReadOnlyMemory<byte> file)
    {
        var content = new CaptureContent();
        var connections = new TcpConnections();
        try
        {
            foreach (var packet in PcapngReader.MayBe(file.Span) ? PcapngReader.Read(file) : PcapReader.Read(file))
            {
                content.HasMorePackets = content.Packets == MaxPackets;
                if (content.HasMorePackets) break;
                content.Packets++;
                if (SegmentOf(packet, content) is { } segment) connections.Add(segment);
            }
        }
        catch (CaptureDamagedException)
        {
            content.IsDamaged = true;
        }

        ScepTraffic.Collect(connections.All, content);
        return content;
    }

    private static TcpSegment? SegmentOf(CapturedPacket packet, CaptureContent content)
    {
        if (packet.IsCut) content.CutPackets++;
        if (!LinkLayer.Knows(packet.LinkType))
        {
            content.UnknownLinks[packet.LinkType] = content.UnknownLinks.GetValueOrDefault(packet.LinkType) + 1;
            return null;
        }

        if (IpPacket.Read(LinkLayer.IpOf(packet)) is not { } ip) return null;
        if (!ip.IsFragment) return TcpSegment.Read(ip, packet.Time);
        content.Fragments++;
        return null;
    }
}

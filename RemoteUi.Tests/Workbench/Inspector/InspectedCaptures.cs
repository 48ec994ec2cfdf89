using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Captures in the forms that the inspector takes; short, so that each byte can be damaged.</summary>
internal static class InspectedCaptures
{
    public static IEnumerable<byte[]> All
    {
        get
        {
            var writer = new CaptureWriter().Connection(
                FakeAuthority.Today,
                (
                    CaptureWriter.Get("/scep?operation=GetCACaps"),
                    CaptureWriter.Reply("AES\n"u8.ToArray(), "text/plain")),
                (CaptureWriter.Get("/scep?operation=GetCACert"), Chunked));
            yield return writer.ToPcap();
            yield return writer.ToPcap(bigEndian: true, nano: true, linkType: 113);
            yield return writer.ToPcapng(linkType: 276);
            yield return writer.ToPcapng(bigEndian: true, linkType: 0, block: PacketBlock.Old);
            yield return Ipv6.ToPcapng(linkType: 101, block: PacketBlock.Simple);
        }
    }

    private static CaptureWriter Ipv6 => new CaptureWriter("2001:db8::7", "2001:db8::1").Connection(
        FakeAuthority.Today,
        (CaptureWriter.Post("/scep?operation=PKIOperation", [0x30, 0x80, 0x05, 0x00, 0x00, 0x00]),
            CaptureWriter.Reply([0x30, 0x02, 0x05, 0x00])));

    private static byte[] Chunked =>
        [
            .. "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10;a=b\r\n"u8,
            .. Samples.CaCertificate[..16], .. "\r\n0\r\nTrailer: 1\r\n\r\n"u8,
        ];
}

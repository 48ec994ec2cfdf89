using System.Xml.Linq;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>
/// Compares the facts of messages with what tshark's decoder of CMS says of them: transaction, type, status, nonces,
/// digest and whether it fits the content, recipient, and cipher. tshark decodes the messages and their envelopes from
/// a capture, and does not know the names of SCEP's attributes.
/// </summary>
internal sealed class TsharkDecoding(string folder)
{
    private static readonly Dictionary<string, string> Digests = new()
    {
        ["MD5"] = "1.2.840.113549.2.5",
        ["SHA1"] = "1.3.14.3.2.26",
        ["SHA256"] = "2.16.840.1.101.3.4.2.1",
        ["SHA512"] = "2.16.840.1.101.3.4.2.3",
    };

    private static readonly Dictionary<string, string> Ciphers = new()
    {
        ["AES-128-CBC"] = "2.16.840.1.101.3.4.1.2",
        ["AES-256-CBC"] = "2.16.840.1.101.3.4.1.42",
        ["3DES-CBC"] = "1.2.840.113549.3.7",
        ["DES-CBC"] = "1.3.14.3.2.7",
    };

    private readonly string tshark = Require.Program("tshark", "tshark");

    public async Task AssertSameFactsAsync(IReadOnlyList<InspectedItem> messages)
    {
        var decoded = await DecodeAsync(messages.Select(message => message.Bytes));
        foreach (var (message, signed) in messages.Zip(decoded))
            AssertSameMessage(Assert.IsType<PkiMessageFacts>(message.Facts), signed);

        var sealedOnes = messages.SelectMany(message => message.Nested)
            .Where(item => item.Kind == ItemKind.Envelope)
            .ToList();
        Assert.NotEmpty(sealedOnes);
        foreach (var (item, envelope) in sealedOnes.Zip(await DecodeAsync(sealedOnes.Select(item => item.Bytes))))
            AssertSameEnvelope(Assert.IsType<EnvelopeFacts>(item.Facts), envelope);
    }

    private static void AssertSameMessage(PkiMessageFacts facts, XElement signed)
    {
        var signer = Assert.Single(Fields(signed, "cms.SignerInfo_element"));
        var digest = Fields(signer, "cms.digestAlgorithm_element").Single();

        Assert.Equal(facts.TransactionId, Text(signer, FakeOids.TransactionId));
        Assert.Equal(facts.TypeText, Text(signer, FakeOids.MessageType));
        Assert.Equal(facts.StatusText, Text(signer, FakeOids.PkiStatus));
        Assert.Equal(InDer(facts.SenderNonce), Value(signer, FakeOids.SenderNonce));
        Assert.Equal(InDer(facts.RecipientNonce), Value(signer, FakeOids.RecipientNonce));
        Assert.Equal(Digests[facts.Digest!], Show(Fields(digest, "x509af.algorithm.id").Single()));
        AssertFits(facts.Digest!, (string)Fields(signer, "cms.MessageDigest").Single().Attribute("showname")!);
    }

    /// <summary>tshark 4.0 compares the digest with the content for SHA-1 and MD5 only.</summary>
    private static void AssertFits(string digest, string printed) => Assert.EndsWith(
        digest is "SHA1" or "MD5" ? "[correct]" : "[unable to verify]", printed, StringComparison.Ordinal);

    private static void AssertSameEnvelope(EnvelopeFacts facts, XElement envelope)
    {
        var recipient = Assert.Single(facts.Recipients);
        var serial = Fields(Assert.Single(Fields(envelope, "cms.RecipientInfo")), "cms.serialNumber").Single();
        var cipher = Fields(envelope, "cms.contentEncryptionAlgorithm_element").Single();

        Assert.Equal(recipient.SerialNumber!.TrimStart('0'), Hex(serial).TrimStart('0'));
        Assert.Equal(Ciphers[facts.Cipher], Show(Fields(cipher, "x509af.algorithm.id").First()));
    }

    /// <summary>What tshark says of each, in their order.</summary>
    private async Task<IReadOnlyList<XElement>> DecodeAsync(IEnumerable<byte[]> bodies)
    {
        var all = bodies.ToList();
        var file = Path.Combine(folder, "decoded.pcap");
        var capture = new CaptureWriter().Connection(
            FakeAuthority.Today,
            [.. all.Select(body => (CaptureWriter.Get("/scep?operation=PKIOperation"), CaptureWriter.Reply(body)))]);
        await File.WriteAllBytesAsync(file, capture.ToPcap());
        var printed = (await PeerProcess.RunAsync(tshark, folder, Arguments(file))).Succeeded();
        var xml = printed.Output[printed.Output.IndexOf("<pdml", StringComparison.Ordinal)..];
        var decoded = Fields(XElement.Parse(xml), "cms.ContentInfo_element").ToList();
        Assert.Equal(all.Count, decoded.Count);
        return decoded;
    }

    private static string[] Arguments(string file) =>
    [
        "-r", file, "-T", "pdml", "-Y", "http.response", "-d", "media_type==application/x-pki-message,cms",
        .. new[] { FakeOids.TransactionId, FakeOids.MessageType, FakeOids.PkiStatus }.SelectMany(oid =>
            new[] { "-o", $"uat:oid:\"{oid}\",\"{oid}\",\"PrintableString\"" }),
    ];

    private static string? Text(XElement signer, string oid) =>
        Attribute(signer, oid) is { } attribute ? Show(Fields(attribute, "x509sat.PrintableString").Single()) : null;

    /// <summary>The value of an attribute in DER.</summary>
    private static string? Value(XElement signer, string oid) => Attribute(signer, oid) is { } attribute
        ? Hex(Fields(attribute, "cms.attrValues").Single())
        : null;

    private static XElement? Attribute(XElement signer, string oid) =>
        Fields(signer, "cms.Attribute_element").SingleOrDefault(attribute =>
            Show(Fields(attribute, "cms.attrType").First()) == oid);

    private static string? InDer(byte[]? octets) =>
        octets is null ? null : Convert.ToHexString(Tlv.Value(0x04, octets).ToDer());

    private static string Hex(XElement field) => ((string)field.Attribute("value")!).ToUpperInvariant();

    private static string Show(XElement field) => (string)field.Attribute("show")!;

    private static IEnumerable<XElement> Fields(XElement within, string name) =>
        within.Descendants("field").Where(field => (string?)field.Attribute("name") == name);
}

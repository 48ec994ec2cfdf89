using System.Text.RegularExpressions;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Peers;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Compares the facts of a message with what <c>openssl cms</c> and <c>openssl asn1parse</c> print.</summary>
internal sealed partial class OpenSslReading : IDisposable
{
    private static readonly Dictionary<string, string> Ciphers = new()
    {
        ["AES-128-CBC"] = "aes-128-cbc",
        ["AES-256-CBC"] = "aes-256-cbc",
        ["3DES-CBC"] = "des-ede3-cbc",
        ["DES-CBC"] = "des-cbc",
    };

    private readonly OpenSsl openssl = new();

    public void AssertSameFacts(InspectedItem item)
    {
        var facts = Assert.IsType<PkiMessageFacts>(item.Facts);
        var message = openssl.File("message.der", item.Bytes);
        var printed = openssl.Run("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", message);

        Assert.Contains($"algorithm: {facts.Digest!.ToLowerInvariant()} (", printed, StringComparison.Ordinal);
        Assert.Contains($"PRINTABLESTRING:{facts.TransactionId}", printed, StringComparison.Ordinal);
        AssertSameTree(item, message);
        AssertVerifies(facts, message);
        if (facts.Envelope is { } envelope) AssertSameEnvelope(envelope, message);
    }

    public void Dispose() => openssl.Dispose();

    /// <summary>Each element that asn1parse lists is in the tree, at the same offset and with the same length.</summary>
    private void AssertSameTree(InspectedItem item, string message)
    {
        var listed = Element().Matches(openssl.Run("asn1parse", "-inform", "DER", "-in", message))
            .Select(match => (Offset: int.Parse(match.Groups[1].Value), Header: int.Parse(match.Groups[2].Value)))
            .ToHashSet();
        var nodes = Nodes(item.Tree!.Roots).Select(node => (node.Offset, node.HeaderLength)).ToHashSet();

        Assert.NotEmpty(listed);
        Assert.Empty(listed.Except(nodes));
    }

    /// <summary>openssl gives the signature the same verdict, and the content for the next comparison.</summary>
    private void AssertVerifies(PkiMessageFacts facts, string message)
    {
        var signer = openssl.File(
            "signer.pem", System.Text.Encoding.ASCII.GetBytes(facts.Signer!.ExportCertificatePem() + "\n"));
        openssl.Run(
            "cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", message, "-certfile", signer, "-out",
            openssl.PathOf("content.der"));
        Assert.Equal(
            facts.Type == MessageType.CertRep ? SignatureState.VerifiedByCa : SignatureState.VerifiedByItself,
            facts.Signature);
    }

    private void AssertSameEnvelope(EnvelopeFacts envelope, string message)
    {
        var printed = openssl.Run(
            "cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", openssl.PathOf("content.der"));
        var recipient = Assert.Single(envelope.Recipients);

        Assert.Contains($"algorithm: {Ciphers[envelope.Cipher]} (", printed, StringComparison.Ordinal);
        Assert.Contains(recipient.SerialNumber!.TrimStart('0'), SerialNumber(printed), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>openssl prints short numbers in decimal and long ones in hexadecimal.</summary>
    private static string SerialNumber(string printed)
    {
        var text = Serial().Match(printed).Groups[1].Value.Trim();
        return text.StartsWith("0x", StringComparison.Ordinal) ? text
            : long.TryParse(text, out var number) ? $"{number:X}"
            : text;
    }

    private static IEnumerable<Asn1Node> Nodes(IEnumerable<Asn1Node> nodes) =>
        nodes.SelectMany(node => Nodes(node.Children).Prepend(node));

    [GeneratedRegex(@"^\s*(\d+):d=\d+\s+hl=(\d+)", RegexOptions.Multiline)]
    private static partial Regex Element();

    [GeneratedRegex(@"serialNumber: (\S+)")]
    private static partial Regex Serial();
}

using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Whether a request keeps to what the server advertises (RFC 8894, 3.5.2).</summary>
internal static class AdvertisedFindings
{
    public static IEnumerable<InspectorFinding> On(JudgedExchange exchange)
    {
        if (exchange.Sent is not { } sent || exchange.Server.Capabilities is not { } advertised) yield break;
        var best = MessageAlgorithms.For(advertised);
        if (exchange.Http.Method == "POST" && !advertised.States(CaCapabilities.Post))
            yield return InspectorFinding.Of(FindingCode.NotAdvertised, "POST");
        if (sent.Type == MessageType.RenewalReq && !advertised.States(CaCapabilities.Renewal))
            yield return InspectorFinding.Of(FindingCode.NotAdvertised, "RenewalReq");
        if (sent.Envelope is { } envelope && OnCipher(envelope, best) is { } cipher) yield return cipher;
        if (OnDigest(sent, best, advertised) is { } digest) yield return digest;
    }

    private static InspectorFinding? OnCipher(
        EnvelopeFacts envelope, MessageAlgorithms best)
    {
        if (envelope.CipherIsWeak && !best.CipherIsWeak)
            return InspectorFinding.Of(FindingCode.StrongerAdvertised, envelope.Cipher, CaCapabilities.Aes);
        return envelope.Cipher.StartsWith("AES", StringComparison.Ordinal) && best.CipherIsWeak
            ? InspectorFinding.Of(FindingCode.NotAdvertised, envelope.Cipher)
            : null;
    }

    private static InspectorFinding? OnDigest(
        PkiMessageFacts sent, MessageAlgorithms best, CaCapabilities advertised)
    {
        if (sent.DigestIsWeak && !best.DigestIsWeak)
            return InspectorFinding.Of(FindingCode.StrongerAdvertised, sent.Digest!, best.Digest.Name!);
        return sent.Digest is "SHA256" && !advertised.States(CaCapabilities.Sha256)
            || sent.Digest is "SHA512" && !advertised.States(CaCapabilities.Sha512)
            ? InspectorFinding.Of(FindingCode.NotAdvertised, sent.Digest)
            : null;
    }
}

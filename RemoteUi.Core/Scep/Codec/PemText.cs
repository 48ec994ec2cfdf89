using System.Text;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Decodes the text forms in which some servers send binary replies: PEM or bare base64.</summary>
internal static class PemText
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";

    /// <summary>
    /// Returns the binary parts of a reply: one for each PEM block, or a single one if the reply is not PEM.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Decode(ReadOnlyMemory<byte> answer)
    {
        if (answer.IsEmpty) throw new ScepFormatException(Cause.EmptyAnswer, "The server returned nothing");
        if (ReplyBody.MayBeBinary(answer.Span)) return [answer];

        var text = Encoding.UTF8.GetString(answer.Span).TrimStart('\uFEFF').Trim();
        if (text.Length == 0)
            throw new ScepFormatException(Cause.EmptyAnswer, "The server returned only white space");
        if (text.StartsWith('<'))
            throw new ScepFormatException(
                Cause.HtmlAnswer, EvidenceWords.OfHtmlReply(ReplyBody.Excerpt(answer.Span)));
        return text.Contains(Begin, StringComparison.Ordinal) ? Blocks(text) : [FromBase64(text, answer)];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(string text)
    {
        for (var at = text
            .IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = text
            .IndexOf(Begin, at, StringComparison.Ordinal))
        {
            var body = text.IndexOf("-----", at + Begin.Length, StringComparison.Ordinal) + 5;
            var end = text.IndexOf(End, at, StringComparison.Ordinal);
            if (body < 5 || end < body) throw new ScepFormatException(Cause.Malformed, "A PEM block has no end");
            yield return FromBase64(text[body..end], default);
            at = end;
        }
    }

    /// <param name="answer">What the server's words are shown from, if it is a text; empty inside PEM.</param>
    private static byte[] FromBase64(string text, ReadOnlyMemory<byte> answer)
    {
        var characters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) characters.Append(c);
        var decoded = new byte[characters.Length];
        return Convert.TryFromBase64String(characters.ToString(), decoded, out var length)
            ? decoded[..length]
            : throw (ReplyBody.Excerpt(answer.Span) is { } words
                ? new ScepFormatException(
                    Cause.PlainTextReply, $"The server returned text instead of certificates: {words}")
                : new ScepFormatException(
                    Cause.Malformed, "The reply is neither a message nor certificates, in binary or base64"));
    }
}

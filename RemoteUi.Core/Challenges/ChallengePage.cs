using System.Text;
using System.Text.RegularExpressions;

namespace RemoteUi.Core.Challenges;

/// <summary>
/// Represents an administration page of NDES, in the language of its server. The program has no HTML parser, and a page
/// of a few sentences does not need one: expressions that cannot backtrack look for the only text on the page that is
/// bold and consists of nothing but 8, 16, or 32 upper-case hexadecimal digits. The thumbprint of the CA, which is bold
/// too, is written in groups with spaces between them.
/// </summary>
internal sealed class ChallengePage
{
    private const int MaxExcerpt = 200;

    /// <summary>The length of the challenge password of all supported versions; before, it was 8 or 32.</summary>
    private const int UsualLength = 16;

    private static readonly Regex Bold = new(
        @"<(?:[bB]|(?i:strong))(?:\s[^<>]{0,200})?>(?:\s|&nbsp;|&#160;){0,50}"
            + @"([0-9A-F]{32}|[0-9A-F]{16}|[0-9A-F]{8})(?:\s|&nbsp;|&#160;){0,50}</(?:[bB]|(?i:strong))\s{0,10}>",
        RegexOptions.NonBacktracking);

    private static readonly Regex NotText = new("<[^<>]*>|&nbsp;|&#160;", RegexOptions.NonBacktracking);

    private static readonly Regex Spaces = new(@"\s+", RegexOptions.NonBacktracking);

    private static readonly Regex Digits = new("[0-9A-Fa-f]{8,}", RegexOptions.NonBacktracking);

    private readonly string html;

    public ChallengePage(byte[] body) => html = Decode(body);

    /// <summary>The challenge password; null if the page has none, or more than one.</summary>
    public Secret? ChallengePassword
    {
        get
        {
            string[] found = [.. Bold.Matches(html).Select(match => match.Groups[1].Value).Distinct()];
            string[] usual = [.. found.Where(one => one.Length == UsualLength)];
            return (usual.Length > 0 ? usual : found) is [var challenge] ? new Secret(challenge) : null;
        }
    }

    /// <summary>Whether it says so in English; in other languages, the reader of the excerpt must judge.</summary>
    public bool SaysCacheIsFull => html.Contains("password cache is full", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="SaysCacheIsFull"/>
    public bool SaysNotPermitted => html.Contains("sufficient permission", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The beginning of its text on one line, for evidence, without anything that may be a challenge password; null if
    /// there is none.
    /// </summary>
    public string? Excerpt
    {
        get
        {
            var text = Digits.Replace(Spaces.Replace(NotText.Replace(html, " "), " "), "***").Trim();
            if (text.Length == 0) return null;
            return text.Length <= MaxExcerpt ? text : text[..(MaxExcerpt - 1)] + "…";
        }
    }

    /// <summary>
    /// By the byte order mark, or else as UTF-16 if every second byte is zero. The digits are the same in every other
    /// encoding.
    /// </summary>
    private static string Decode(byte[] body)
    {
        var encoding = body is [not 0, 0, not 0, 0, ..] ? Encoding.Unicode : Encoding.UTF8;
        using var reader = new StreamReader(new MemoryStream(body), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}

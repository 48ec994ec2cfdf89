using System.Text.RegularExpressions;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Formats long hexadecimal strings in groups, for reading.</summary>
public static partial class Grouped
{
    /// <summary>Returns the digits in groups of four, in upper case.</summary>
    public static string Hex(string digits) =>
        string.Join(' ', digits.ToUpperInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>Returns a text with its serial numbers and thumbprints in groups.</summary>
    public static string In(string text) => LongHex().Replace(text, digits => Hex(digits.Value));

    [GeneratedRegex(@"\b[0-9A-Fa-f]{16,}\b")]
    private static partial Regex LongHex();
}

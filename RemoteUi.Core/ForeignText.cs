using System.Globalization;
using System.Text;

namespace RemoteUi.Core;

/// <summary>
/// Makes a text that a server wrote safe to read: characters that are invisible or that change the direction of the
/// text are shown as escapes, so that no server can disguise its words as the device's.
/// </summary>
public static class ForeignText
{
    /// <summary>
    /// Returns the text with control and format characters, line separators, and lone surrogates written as \u and four
    /// or six hexadecimal digits.
    /// </summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune)) AppendEscape(shown, text[at]);
            else if (IsHidden(rune)) AppendEscape(shown, rune.Value);
            else shown.Append(rune.ToString());
            if (rune.Utf16SequenceLength == 2) at++;
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static void AppendEscape(StringBuilder shown, int value) =>
        shown.Append("\\u").Append(value.ToString(value > 0xFFFF ? "X6" : "X4", CultureInfo.InvariantCulture));
}

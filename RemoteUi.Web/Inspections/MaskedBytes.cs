using System.Globalization;
using System.Text;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Writes the bytes of an item in hexadecimal, with those of a challenge password masked until the reader asks for
/// them.
/// </summary>
public sealed class MaskedBytes
{
    /// <summary>The number of bytes that a page shows at once.</summary>
    public const int PageSize = 1024;

    /// <summary>Up to this size, a page carries all bytes of an item for its script.</summary>
    public const int MaxInPage = 24 * 1024;

    private const int LineSize = 16;

    private readonly byte[] bytes;
    private readonly List<(int Start, int End)> secrets;

    public MaskedBytes(byte[] bytes, Asn1Tree? tree, bool revealed)
    {
        this.bytes = bytes;
        secrets = revealed || tree is null ? [] : [.. tree.Roots.SelectMany(SecretsIn)];
    }

    /// <summary>Returns whether any byte of a range is masked.</summary>
    public bool Hides(int start, int end) => secrets.Any(secret => secret.Start < end && start < secret.End);

    /// <summary>Returns all bytes as pairs of digits, or of asterisks.</summary>
    public string Hex()
    {
        var text = new StringBuilder(bytes.Length * 2);
        for (var at = 0; at < bytes.Length; at++) text.Append(Pair(at));
        return text.ToString();
    }

    /// <summary>
    /// Returns lines of an offset, 16 bytes, and their characters, at most <see cref="PageSize"/> bytes.
    /// </summary>
    public string Dump(int start, int end)
    {
        var last = Math.Min(Math.Min(end, start + PageSize), bytes.Length);
        var text = new StringBuilder();
        for (var line = Math.Max(0, start); line < last; line += LineSize)
        {
            var next = Math.Min(line + LineSize, last);
            text.Append(CultureInfo.InvariantCulture, $"{line:X6}  ");
            for (var at = line; at < line + LineSize; at++) text.Append(at < next ? Pair(at) : "  ").Append(' ');
            text.Append(' ');
            for (var at = line; at < next; at++) text.Append(Character(at));
            text.Append('\n');
        }

        return text.ToString();
    }

    private string Pair(int at) => IsSecret(at) ? "**" : bytes[at].ToString("X2", CultureInfo.InvariantCulture);

    private char Character(int at) =>
        IsSecret(at) ? '*' : bytes[at] is >= 0x20 and < 0x7F ? (char)bytes[at] : '.';

    private bool IsSecret(int at) => secrets.Any(secret => secret.Start <= at && at < secret.End);

    /// <summary>The contents of the innermost nodes that hold a secret.</summary>
    private static IEnumerable<(int Start, int End)> SecretsIn(Asn1Node node)
    {
        if (!node.HoldsSecret) return [];
        var inside = node.Children.Where(child => child.HoldsSecret).ToList();
        return inside.Count == 0
            ? [(node.Offset + node.HeaderLength, node.Offset + node.TotalLength)]
            : inside.SelectMany(SecretsIn);
    }
}

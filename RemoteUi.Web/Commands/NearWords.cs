namespace RemoteUi.Web.Commands;

/// <summary>Compares words, to suggest the one that was probably meant.</summary>
public static class NearWords
{
    /// <summary>
    /// Returns how many letters must be added, removed, or replaced to turn one word into the other; letter case does
    /// not count.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal
                    + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

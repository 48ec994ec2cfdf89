using System.Text;

namespace RemoteUi.Core.Client;

/// <summary>
/// Converts a cause to a few English words for the report's technical lines; the pages have their own sentences.
/// </summary>
public static class CauseWords
{
    /// <summary>Returns the words, for example "Html answer".</summary>
    public static string Words(this Cause cause)
    {
        var words = new StringBuilder();
        foreach (var letter in cause.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ').Append(char.ToLowerInvariant(letter));
            else words.Append(letter);
        }

        return words.ToString();
    }
}

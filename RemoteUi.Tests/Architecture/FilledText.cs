using System.Text;

namespace RemoteUi.Tests.Architecture;

/// <summary>Fills the lines of a generated document.</summary>
internal static class FilledText
{
    private const int Width = 100;

    /// <param name="first">What the first line begins with.</param>
    /// <param name="next">What the other lines begin with.</param>
    public static void Append(StringBuilder page, string first, string next, string text)
    {
        var line = new StringBuilder(first);
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > Width && line.Length > next.Length)
            {
                page.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(next);
            }

            line.Append(word).Append(' ');
        }

        page.Append(line.ToString().TrimEnd()).Append('\n');
    }
}

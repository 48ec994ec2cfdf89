namespace RemoteUi.Web.Components.Certificates;

/// <summary>Formats long hexadecimal strings in groups, for reading.</summary>
public static class Grouped
{
    /// <summary>Returns the digits in groups of four, in upper case.</summary>
    public static string Hex(string digits) =>
        string.Join(' ', digits.ToUpperInvariant().Chunk(4).Select(group => new string(group)));
}

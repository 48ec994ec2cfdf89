namespace RemoteUi.Web.Components.Certificates;

/// <summary>Long hexadecimal texts in groups that an eye can follow.</summary>
public static class Grouped
{
    /// <summary>Four digits to a group, upper case.</summary>
    public static string Hex(string digits) =>
        string.Join(' ', digits.ToUpperInvariant().Chunk(4).Select(group => new string(group)));
}

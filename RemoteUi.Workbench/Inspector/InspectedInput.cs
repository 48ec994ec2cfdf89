namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents a file, or a text from the page's box, that someone wants explained.</summary>
/// <param name="Name">The name of the file, for the reader's orientation; it decides nothing.</param>
/// <param name="Bytes">At most <see cref="MaxBytes"/>; more is not read.</param>
public sealed record InspectedInput(string Name, byte[] Bytes)
{
    /// <summary>20 MiB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public static InspectedInput OfText(string text) => new("", System.Text.Encoding.UTF8.GetBytes(text));
}

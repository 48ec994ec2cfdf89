namespace RemoteUi.Core.Scep;

/// <summary>Bounds a text that a server may have written, wherever it enters evidence.</summary>
internal static class EvidenceText
{
    /// <summary>Characters of one text.</summary>
    public const int MaxLength = 500;

    /// <summary>The text, cut at <see cref="MaxLength"/> characters; an ellipsis marks the cut.</summary>
    public static string Cut(string text) => text.Length > MaxLength ? text[..(MaxLength - 1)] + "…" : text;

    /// <inheritdoc cref="Cut"/>
    public static string? CutOrNull(string? text) => text is null ? null : Cut(text);
}

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents an input of [Message Inspector] for which [Keep] was pressed.</summary>
public sealed class KeptInspectionRow
{
    public Guid Id { get; set; }

    /// <summary>The name of the file, as the browser sent it; empty for a text.</summary>
    public required string Name { get; set; }

    public DateTimeOffset KeptAt { get; set; }

    /// <summary>The size of the input in bytes.</summary>
    public int Size { get; set; }

    /// <summary>The input, encrypted.</summary>
    public required byte[] Content { get; set; }
}

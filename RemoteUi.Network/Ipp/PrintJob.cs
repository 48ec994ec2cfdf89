namespace RemoteUi.Network.Ipp;

/// <summary>The states of a job (RFC 8011, 5.3.7) that occur here: a document is counted while it arrives.</summary>
public enum PrintJobState
{
    Processing = 5,
    Canceled = 7,
    Aborted = 8,
    Completed = 9,
}

/// <summary>Represents a job; its document is counted, not kept. Its texts are what a client wrote.</summary>
/// <param name="Bytes">The size of the document, in bytes, as far as it has arrived.</param>
public sealed record PrintJob(
    int Id, string Name, string UserName, string Format, DateTimeOffset CreatedAt, PrintJobState State, long Bytes,
    DateTimeOffset? EndedAt)
{
    /// <summary>The maximum size of a document, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    public bool HasEnded => State != PrintJobState.Processing;
}

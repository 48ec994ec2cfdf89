namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents what was sent, or tried, of a notice through one channel.</summary>
public sealed class NoticeRow
{
    /// <summary>The channel and the notice.</summary>
    public required string Key { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When to try again; null after success.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }
}

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents the planned request in the database; there is at most one row.</summary>
public sealed class PlannedRequestRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public int Occurrence { get; set; }

    public DateTimeOffset SetTime { get; set; }

    public TimeSpan Shift { get; set; }
}

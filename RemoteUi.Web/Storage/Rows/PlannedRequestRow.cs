namespace RemoteUi.Web.Storage.Rows;

/// <summary>The timed request that lies ahead; there is one row at most.</summary>
public sealed class PlannedRequestRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public int Occurrence { get; set; }

    public DateTimeOffset SetTime { get; set; }

    public TimeSpan Shift { get; set; }
}

using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a run of [Server Check] in the database.</summary>
public sealed class ServerCheckRunRow
{
    public Guid Id { get; set; }

    public required string Address { get; set; }

    public string? CaIdentifier { get; set; }

    public CheckLevel Level { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public CheckRunState State { get; set; }

    public int Done { get; set; }

    public int Planned { get; set; }

    /// <summary>JSON (<see cref="CheckTally"/>).</summary>
    public required string Tally { get; set; }

    /// <summary>The whole run as JSON (<see cref="CheckRun"/>), compressed with gzip.</summary>
    public required byte[] Document { get; set; }
}

using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Components.Pages.Workbench.ServerCheck;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>Represents a check of a server to start. Its secrets are never in an answer.</summary>
public sealed record ServerCheckModel
{
    public string? ServerUrl { get; init; }

    public int? Port { get; init; }

    /// <summary>The seconds allowed for each exchange, 1 to 300.</summary>
    public int? TimeoutSeconds { get; init; } = 30;

    public string? CaIdentifier { get; init; }

    public string? CaFingerprint { get; init; }

    /// <summary>How far the check goes.</summary>
    public CheckLevel Level { get; init; } = CheckLevel.Look;

    /// <summary>Whether the caller is responsible for the server; needed for the level probe.</summary>
    public bool IsResponsible { get; init; }

    /// <summary>A challenge password that is good for every request.</summary>
    public Secret? FixedPassword { get; init; }

    /// <summary>Challenge passwords that are good once, one a line.</summary>
    public Secret? OneTimePasswords { get; init; }

    /// <summary>An expired certificate of the CA with its key, in PEM.</summary>
    public Secret? ExpiredCertificate { get; init; }

    /// <summary>A revoked certificate of the CA with its key, in PEM.</summary>
    public Secret? RevokedCertificate { get; init; }

    /// <summary>The beginning of the names of the certificates that are requested.</summary>
    public string? SubjectPrefix { get; init; } = "scep-check";

    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;

    internal ServerCheckForm ToForm() => new()
    {
        ServerUrl = ServerUrl,
        Port = Port?.ToString(CultureInfo.InvariantCulture),
        TimeoutSeconds = TimeoutSeconds?.ToString(CultureInfo.InvariantCulture),
        CaIdentifier = CaIdentifier,
        CaFingerprint = CaFingerprint,
        Level = Level,
        IsResponsible = IsResponsible,
        FixedPassword = FixedPassword,
        OneTimePasswords = OneTimePasswords,
        ExpiredCertificate = ExpiredCertificate,
        RevokedCertificate = RevokedCertificate,
        SubjectPrefix = SubjectPrefix,
        KeyLength = KeyLength,
    };
}

/// <summary>Represents a check of a server, under way or ended.</summary>
/// <param name="Done">The number of checks that have ended.</param>
/// <param name="Planned">The number of checks of the level.</param>
public sealed record CheckRunModel(
    Guid Id, string ServerUrl, CheckLevel Level, CheckRunState State, DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt, int Done, int Planned)
{
    internal static CheckRunModel From(CheckRunSummary run) => new(
        run.Id, run.Address.AbsoluteUri, run.Level, run.State, run.StartedAt, run.EndedAt, run.Done, run.Planned);

    internal static CheckRunModel From(CheckRun run) => From(CheckRunSummary.Of(run));
}

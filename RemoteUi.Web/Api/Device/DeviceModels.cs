using RemoteUi.Core;
using RemoteUi.Web.Api.Requests;

namespace RemoteUi.Web.Api.Device;

/// <summary>Represents the state of the device.</summary>
/// <param name="Now">The time of the device.</param>
/// <param name="TimeZone">Its time zone.</param>
/// <param name="IsLocked">Whether the timer is on, which locks the server and manual requests.</param>
/// <param name="IsBusy">Whether a request is in progress.</param>
/// <param name="ToBeProcessed">The request that the timer sends next.</param>
/// <param name="Last">The last request.</param>
public sealed record StatusModel(
    string Name, string Model, string SerialNumber, DateTimeOffset Now, string TimeZone, bool IsLocked, bool IsBusy,
    PlannedRequestModel? ToBeProcessed, RequestModel? Last);

/// <summary>Represents the order to export the settings.</summary>
public sealed record ExportModel
{
    /// <summary>The password that opens the file, of at least 8 characters.</summary>
    public Secret? Password { get; init; }
}

/// <summary>Represents the order to import settings.</summary>
public sealed record ImportModel
{
    /// <summary>The exported file, in base64.</summary>
    public byte[]? File { get; init; }

    /// <summary>The password of the export.</summary>
    public Secret? Password { get; init; }

    /// <summary>Whether to say only what the import would change.</summary>
    public bool DryRun { get; init; }
}

/// <summary>Represents what an import changes.</summary>
/// <param name="IsDone">Whether it was done; false for a dry run.</param>
public sealed record ImportedModel(bool IsDone, IReadOnlyList<ChangeModel> Changes);

/// <summary>Represents one setting that an import changes. Of a secret, only whether it is set.</summary>
public sealed record ChangeModel(string Field, string? Old, string? New);

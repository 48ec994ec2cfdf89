using System.ComponentModel.DataAnnotations;

namespace RemoteUi.Core.Machine;

/// <summary>
/// The settings of [Settings for Certificate Issuance Auto Request] that have one shape: check boxes, and numbers,
/// dates and texts with their rules as attributes (<see cref="TypedSettings"/>). The form and the settings both inherit
/// them and copy them as a whole. The property names are the stored format (docs/decisions/0009).
/// </summary>
public abstract record AutoRequestChoices : RequestOptions
{
    /// <summary>
    /// [Enable Timer for Certificate Issuance Auto Request]; while it is on, [Communication Settings] and manual
    /// requests are locked.
    /// </summary>
    public bool TimerEnabled { get; init; }

    /// <summary>
    /// [Auto Adjust Issuance Request Time]: each request is sent 1 to 600 seconds after its set time.
    /// </summary>
    public bool AdjustTime { get; init; }

    /// <summary>[Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred].</summary>
    public bool PollingEnabled { get; init; }

    /// <summary>[Polling Count:].</summary>
    [Range(1, 100), NeededIf(nameof(PollingEnabled))]
    public Typed<int> PollingCount { get; init; } = 10;

    /// <summary>[Send Periodic Issuance Requests].</summary>
    public bool Periodic { get; init; }

    /// <summary>[Fetch Challenge Password]: each request gets a fresh one from an NDES.</summary>
    public bool FetchesChallenge { get; init; }

    /// <summary>[NDES Administration Page:].</summary>
    [Required, MaxLength(FieldLengths.NdesAddress), NeededIf(nameof(FetchesChallenge))]
    public string? NdesAddress { get; init; }

    /// <summary>[User Name for NDES:].</summary>
    [Required, MaxLength(FieldLengths.NdesUserName), NeededIf(nameof(FetchesChallenge))]
    public string? NdesUserName { get; init; }
}

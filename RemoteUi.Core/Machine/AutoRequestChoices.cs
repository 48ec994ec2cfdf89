namespace RemoteUi.Core.Machine;

/// <summary>
/// The check marks of [Settings for Certificate Issuance Auto Request]. They have one shape: the form and the settings
/// both inherit them, and copy them as a whole. The names are the stored format (docs/decisions/0009).
/// </summary>
public abstract record AutoRequestChoices : RequestOptions
{
    /// <summary>
    /// [Enable Timer for Certificate Issuance Auto Request]; while on, the settings of communication and requests by
    /// hand are locked.
    /// </summary>
    public bool TimerEnabled { get; init; }

    /// <summary>[Auto Adjust Issuance Request Time]: each request leaves 1 to 600 seconds after its set time.</summary>
    public bool AdjustTime { get; init; }

    /// <summary>[Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred].</summary>
    public bool PollingEnabled { get; init; }

    /// <summary>[Send Periodic Issuance Requests].</summary>
    public bool Periodic { get; init; }
}

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Specifies over how much time the devices of a rehearsal are spread.</summary>
public enum Spread
{
    AtOnce,

    /// <summary>As [Auto Adjust Issuance Request Time] does.</summary>
    AutoAdjust,
    Custom,
}

/// <summary>Specifies where the devices have their challenge passwords from.</summary>
public enum ChallengeSource
{
    /// <summary>One for all, or from the CSV file.</summary>
    Given,

    /// <summary>Each fetches its own from the administration page of an NDES.</summary>
    NdesPage,
}

/// <summary>Specifies where the devices have their keys from.</summary>
public enum KeySource
{
    Pool,
    New,
}

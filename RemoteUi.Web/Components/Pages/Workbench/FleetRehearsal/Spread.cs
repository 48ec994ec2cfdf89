namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Specifies over how much time the devices of a rehearsal are spread.</summary>
public enum Spread
{
    AtOnce,

    /// <summary>As [Auto Adjust Issuance Request Time] does.</summary>
    AutoAdjust,
    Custom,
}

/// <summary>Specifies where the devices have their keys from.</summary>
public enum KeySource
{
    Pool,
    New,
}

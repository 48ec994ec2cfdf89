namespace RemoteUi.Fleet.Storage;

/// <summary>Represents the section <c>Fleet</c> of the configuration: where rehearsals are kept.</summary>
public sealed class FleetOptions
{
    public const string Section = "Fleet";

    /// <summary>
    /// The connection string of the PostgreSQL database that several hosts share, without a password; empty for a file
    /// in the data folder of this host.
    /// </summary>
    public string Database { get; set; } = "";

    /// <summary>
    /// A file whose first line is the password of the database; without it, the environment variable
    /// <c>PGPASSWORD</c> counts.
    /// </summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>The name of this host among others; the name of the computer with the process if it is empty.</summary>
    public string HostName { get; set; } = "";
}

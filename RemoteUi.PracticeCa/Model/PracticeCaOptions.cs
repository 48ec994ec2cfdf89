namespace RemoteUi.PracticeCa.Model;

/// <summary>The practice CA's configuration (section PracticeCa).</summary>
public sealed class PracticeCaOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "PracticeCa";

    /// <summary>The name of the register's SQLite database in <see cref="DataDirectory"/>.</summary>
    public const string RegisterDatabase = "register.db";

    /// <summary>
    /// What is appended to the name of the folder in which earlier versions had the register, once it is in the
    /// database.
    /// </summary>
    public const string TakenOverSuffix = ".taken-over";

    /// <summary>Whether the practice CA is on. If it is off, its address returns 404.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether clients on other computers are allowed. If not, they get 403.</summary>
    public bool AllowRemoteClients { get; set; }

    /// <summary>
    /// How long an issued certificate is valid; one minute to 100 years. It never outlives the CA's own certificate.
    /// </summary>
    public TimeSpan CertificateValidity { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// How long a published revocation list is valid; one minute to one year. Programs that keep a list until it ends
    /// notice a revocation only then.
    /// </summary>
    public TimeSpan CrlValidity { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The maximum number of entries in the register. At this number, the oldest ended entries are deleted, refused
    /// ones first; entries that wait for approval are kept, and if there are only such, new requests are refused.
    /// </summary>
    public int RegisterLimit { get; set; } = 100_000;

    /// <summary>
    /// The folder for its keys, certificates, and register; set by the host. The keys are encrypted.
    /// </summary>
    public string DataDirectory { get; set; } = "";
}

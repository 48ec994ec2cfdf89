namespace RemoteUi.PracticeCa.Model;

/// <summary>The practice CA's configuration (section PracticeCa).</summary>
public sealed class PracticeCaOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "PracticeCa";

    /// <summary>Whether it answers at all; where it is off, its address is 404.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether callers on other machines are answered; where not, they get 403.</summary>
    public bool AllowRemoteClients { get; set; }

    /// <summary>How long an issued certificate is valid; at least a minute. Never beyond the CA's own end.</summary>
    public TimeSpan CertificateValidity { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// The folder of its keys, certificates and register; the host sets it. Private keys lie in it unencrypted,
    /// readable by the program's user alone.
    /// </summary>
    public string DataDirectory { get; set; } = "";
}

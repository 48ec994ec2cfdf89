namespace RemoteUi.Network.IpSec;

/// <summary>The words of the steps that are not lines of the daemon's log (<see cref="IkeLines"/>).</summary>
internal static class IpSecSteps
{
    public const string DaemonFound = nameof(DaemonFound);
    public const string Loaded = nameof(Loaded);
    public const string OtherCas = nameof(OtherCas);
    public const string OtherCertificate = nameof(OtherCertificate);
    public const string OwnExpired = nameof(OwnExpired);
    public const string NoCas = nameof(NoCas);
    public const string CaRefused = nameof(CaRefused);
    public const string WithChild = nameof(WithChild);
    public const string WithoutName = nameof(WithoutName);
    public const string Unloaded = nameof(Unloaded);
    public const string CertificateLeft = nameof(CertificateLeft);
    public const string NotUnloaded = nameof(NotUnloaded);

    /// <summary>A line that is not known, in the daemon's words.</summary>
    public const string DaemonSaid = nameof(DaemonSaid);
}

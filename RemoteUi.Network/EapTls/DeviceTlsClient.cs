using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Represents the device in a TLS handshake: TLS 1.2 or 1.3, its certificate if it is asked for, and what it and the
/// server say in alerts.
/// </summary>
internal sealed class DeviceTlsClient(ServerCertificateCheck check, ClientCertificate? certificate, TestSteps steps)
    : DefaultTlsClient(new BcTlsCrypto()), TlsAuthentication
{
    private const int MaxHandshakeMessageBytes = 64 * 1024;

    /// <summary>Gets why the certificate of the server was refused.</summary>
    public ServerFault? ServerFault { get; private set; }

    /// <summary>Gets the alert that the server sent.</summary>
    public TlsAlert? Received { get; private set; }

    /// <summary>Gets the alert that the device sent.</summary>
    public TlsAlert? Sent { get; private set; }

    /// <summary>Gets what the server asked for, if it asked for a certificate.</summary>
    public AskedCertificate? Asked { get; private set; }

    public bool IsFinished { get; private set; }

    public bool IsTls13 => TlsUtilities.IsTlsV13(m_context);

    /// <summary>Gets the version of TLS that the server chose.</summary>
    public string VersionName => m_context.ServerVersion.Name;

    public override int GetMaxHandshakeMessageSize() => MaxHandshakeMessageBytes;

    public override TlsAuthentication GetAuthentication() => this;

    public override void NotifySelectedCipherSuite(int selectedCipherSuite)
    {
        base.NotifySelectedCipherSuite(selectedCipherSuite);
        steps.Add(LogInStep.TlsVersion, VersionName, CipherSuiteNames.Of(selectedCipherSuite));
    }

    /// <inheritdoc/>
    public void NotifyServerCertificate(TlsServerCertificate serverCertificate)
    {
        var shown = ShownCertificates.Read(serverCertificate.Certificate);
        steps.Add(
            LogInStep.ServerCertificate, shown[0].Subject, shown[0].Issuer, CertificateDay.Of(shown[0].NotAfter));
        ServerFault = check.FindFault(shown);
        if (ServerFault is not null) throw new TlsFatalAlert(AlertOf(ServerFault.Kind));
        steps.Add(LogInStep.ServerTrusted);
    }

    /// <inheritdoc/>
    public TlsCredentials? GetClientCredentials(CertificateRequest certificateRequest)
    {
        Asked = AskedCertificate.Of(certificateRequest);
        var credentials = certificate?.Answer(certificateRequest, m_context);
        if (certificate is null) steps.Remark(LogInStep.NoCertificateSent);
        else steps.Add(LogInStep.CertificateSent, $"{certificate.Count}");
        return credentials;
    }

    public override void NotifyAlertReceived(short alertLevel, short alertDescription)
    {
        if (alertDescription == AlertDescription.close_notify) return;
        Received = new(alertDescription);
        steps.Remark(LogInStep.AlertReceived, Received.Name, $"{alertDescription}");
    }

    public override void NotifyAlertRaised(
        short alertLevel, short alertDescription, string message, Exception cause)
    {
        if (alertDescription == AlertDescription.close_notify) return;
        Sent = new(alertDescription);
        steps.Remark(LogInStep.AlertSent, Sent.Name, $"{alertDescription}");
    }

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        IsFinished = true;
        steps.Add(LogInStep.TlsFinished);
    }

    protected override ProtocolVersion[] GetSupportedVersions() =>
        ProtocolVersion.TLSv13.DownTo(ProtocolVersion.TLSv12);

    private static short AlertOf(ServerFaultKind fault) => fault switch
    {
        ServerFaultKind.UnknownCa => AlertDescription.unknown_ca,
        ServerFaultKind.Expired or ServerFaultKind.NotYetValid => AlertDescription.certificate_expired,
        ServerFaultKind.NotForServers => AlertDescription.unsupported_certificate,
        _ => AlertDescription.bad_certificate,
    };
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using RemoteUi.Network.EapTls;
using TlsRequest = Org.BouncyCastle.Tls.CertificateRequest;

namespace RemoteUi.Tests.Network.EapTls;

/// <summary>The TLS of a RADIUS server in memory, which asks for a certificate and takes any.</summary>
internal sealed class FakeTlsServer(RSA key, X509Certificate2 certificate, ProtocolVersion version)
    : DefaultTlsServer(new BcTlsCrypto())
{
    private readonly TlsServerProtocol protocol = new();

    /// <summary>Gets the certificates that the client showed.</summary>
    public int Shown { get; private set; }

    public bool IsFinished { get; private set; }

    public void Start() => protocol.Accept(this);

    /// <summary>Takes what the client sent and returns the answer.</summary>
    public byte[] Answer(byte[] records)
    {
        protocol.OfferInput(records);
        return Output();
    }

    /// <summary>Returns the confirmation of RFC 9190.</summary>
    public byte[] Confirm()
    {
        protocol.WriteApplicationData([0], 0, 1);
        return Output();
    }

    public override TlsRequest GetCertificateRequest() =>
        TlsUtilities.IsTlsV13(m_context)
            ? new([], TlsUtilities.GetDefaultSupportedSignatureAlgorithms(m_context), null, null)
            : new(
                [ClientCertificateType.rsa_sign, ClientCertificateType.ecdsa_sign],
                TlsUtilities.GetDefaultSupportedSignatureAlgorithms(m_context), null);

    public override void NotifyClientCertificate(Certificate clientCertificate) => Shown = clientCertificate.Length;

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        IsFinished = true;
    }

    public override TlsCredentials GetCredentials() => Signer();

    protected override TlsCredentialedSigner GetRsaSignerCredentials() => Signer();

    protected override ProtocolVersion[] GetSupportedVersions() => [version];

    private DefaultTlsCredentialedSigner Signer()
    {
        var entry = new CertificateEntry(Crypto.CreateCertificate(certificate.RawData), null);
        var chain = TlsUtilities.IsTlsV13(m_context)
            ? new Certificate([], [entry])
            : new Certificate([entry.Certificate]);
        return new(
            new TlsCryptoParameters(m_context), new PlatformRsaSigner(key), chain,
            SignatureAndHashAlgorithm.rsa_pss_rsae_sha256);
    }

    private byte[] Output()
    {
        var records = new byte[protocol.GetAvailableOutputBytes()];
        protocol.ReadOutput(records, 0, records.Length);
        return records;
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Encoding;

namespace RemoteUi.Core.Client;

/// <summary>Builds the messages of one transaction.</summary>
internal sealed class RequestComposer(TimeProvider time)
{
    /// <summary>The machine's clock may run ahead of the server's: a certificate from tomorrow would be refused.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);
    private static readonly TimeSpan SignerLifetime = TimeSpan.FromDays(365);

    public PreparedRequest Compose(CaProfile ca, CertificateOrder order, MessageType type, MessageAlgorithms algorithms)
    {
        var signerKey = SignerKey(order);
        var nonce = Nonce.New();
        using var made = order.Signing == RequestSigning.SelfSigned ? SelfSigned(order) : null;
        var message = new PkiMessage(type, order.TransactionId, nonce, Content(ca, order, type), algorithms);
        return new PreparedRequest(order, type, PkiMessageWriter.Write(message, ca.Recipient, made ?? order.Renewed!.Certificate, signerKey), nonce, algorithms);
    }

    private static byte[] Content(CaProfile ca, CertificateOrder order, MessageType type) => type == MessageType.CertPoll
        ? MessageDataWriter.IssuerAndSubject(ca.Ca, SubjectWriter.DistinguishedName(order.Subject))
        : CertificateRequestWriter.Write(order.Key.Rsa, order.Subject, order.Hash, order.ChallengePassword);

    private static RSA SignerKey(CertificateOrder order)
    {
        if (order.Signing == RequestSigning.SelfSigned) return order.Key.Rsa;
        return order.Renewed?.Key.Rsa ?? throw new ArgumentException("A renewal needs the certificate that it renews", nameof(order));
    }

    private X509Certificate2 SelfSigned(CertificateOrder order)
    {
        var now = time.GetUtcNow();
        return SelfSignedCertificate.Make(order.Key, order.Subject, order.Hash, now - ClockSkew, now + SignerLifetime);
    }
}

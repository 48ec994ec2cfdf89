using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Builds the messages that a client sends.</summary>
internal sealed class RequestComposer(TimeProvider time)
{
    /// <summary>
    /// The time by which the signing certificate is backdated: the machine's clock may be ahead of the server's, and a
    /// certificate that is not yet valid would be rejected.
    /// </summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);
    private static readonly TimeSpan SignerLifetime = TimeSpan.FromDays(365);

    /// <summary>Builds the PKCSReq or RenewalReq of an order (RFC 8894, 3.3.1).</summary>
    public OutgoingMessage Request(CaProfile ca, CertificateOrder order, MessageAlgorithms algorithms) => OfOrder(
        ca, order, order.Signing == RequestSigning.Renewal ? MessageType.RenewalReq : MessageType.PkcsReq,
        CertificateRequestWriter.Write(order.Key, order.Subject, order.Hash, order.ChallengePassword), algorithms);

    /// <summary>Builds a CertPoll for an order (RFC 8894, 3.3.3), signed like the request.</summary>
    public OutgoingMessage Poll(CaProfile ca, CertificateOrder order, MessageAlgorithms algorithms) => OfOrder(
        ca, order, MessageType.CertPoll,
        MessageDataWriter.IssuerAndSubject(ca.Ca, SubjectWriter.DistinguishedName(order.Subject)), algorithms);

    /// <summary>Builds a GetCert or GetCRL (RFC 8894, 3.3.4), in its own transaction.</summary>
    public OutgoingMessage Lookup(CaProfile ca, MessageType type, CertificateLookup lookup) => Build(
        ca, type, TransactionId.New(),
        MessageDataWriter.IssuerAndSerialNumber(lookup.Issuer, lookup.SerialNumber.ToArray()),
        lookup.Asker.Certificate.RawData, [lookup.Asker.Key], null, MessageAlgorithms.For(ca.Capabilities));

    private OutgoingMessage OfOrder(
        CaProfile ca, CertificateOrder order, MessageType type, byte[] content, MessageAlgorithms algorithms)
    {
        if (order.Signing != RequestSigning.SelfSigned)
        {
            var renewed = order.Renewed
                ?? throw new ArgumentException("A renewal requires the certificate to renew", nameof(order));
            return Build(
                ca, type, order.TransactionId, content, renewed.Certificate.RawData, order.OpeningKeys,
                order.ChallengePassword, algorithms);
        }

        var now = time.GetUtcNow();
        var signer = SelfSignedCertificate.Encode(
            order.OpeningKeys[0], order.Subject, order.Hash, now - ClockSkew, now + SignerLifetime);
        return Build(
            ca, type, order.TransactionId, content, signer, order.OpeningKeys, order.ChallengePassword, algorithms);
    }

    /// <param name="signer">The signer's certificate in DER.</param>
    /// <param name="keys">The signer's key first, then others that a reply may be encrypted to.</param>
    /// <param name="password">The password that a reply may be encrypted with.</param>
    private OutgoingMessage Build(
        CaProfile ca, MessageType type, TransactionId transactionId, byte[] content, byte[] signer,
        IReadOnlyList<PrivateKey> keys, Secret? password, MessageAlgorithms algorithms)
    {
        var nonce = Nonce.New();
        var bytes = PkiMessageWriter.Write(
            new PkiMessage(type, transactionId, nonce, content, algorithms, time.GetUtcNow()), ca.Recipient, signer,
            keys[0].Key);
        return new OutgoingMessage(
            type, transactionId, bytes, nonce, algorithms, [.. keys.Select(key => key.OpeningKey)])
        {
            Signer = signer,
            Password = password,
        };
    }
}

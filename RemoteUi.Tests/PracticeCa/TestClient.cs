using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>A small SCEP client that calls a practice CA in the same process.</summary>
internal sealed class TestClient(PracticeCaServer server, PracticeCaAdministration administration, RSA? key = null)
{
    public TestClient(PracticeCaBench bench, RSA? key = null)
        : this(bench.Server, bench.Administration, key)
    {
    }

    public RSA Key { get; } = key ?? TestKeys.First;

    public string TransactionId { get; init; } = "0123456789ABCDEF";

    private X509Certificate2 Ca => administration.CaCertificate;

    /// <summary>Creates a valid PKCSReq, which a test can change with object initializers.</summary>
    public ScepMessageBuilder PkcsReq(string? password = null, X509Certificate2? recipient = null) => new()
    {
        Signer = Requests.SelfSigned(Key),
        Recipient = recipient ?? Ca,
        Content = Requests.Csr(Key, password),
        TransactionId = TransactionId,
    };

    public ReadCertRep Enroll(string? password = null) => Send(PkcsReq(password).Build());

    public X509Certificate2 Enrolled() => Enroll().Certificate(Key);

    public ReadCertRep Poll(X509Certificate2? signer = null) => Send(new ScepMessageBuilder
    {
        Signer = signer ?? Requests.SelfSigned(Key),
        Recipient = Ca,
        Content = Requests.IssuerAndSubject(Ca),
        MessageType = 20,
        TransactionId = TransactionId,
    }.Build());

    public ReadCertRep Renew(
        X509Certificate2 old, RSA newKey, string transactionId, byte[]? csr = null) => Send(new ScepMessageBuilder
        {
            Signer = old.HasPrivateKey ? old : old.CopyWithPrivateKey(Key),
            Recipient = Ca,
            Content = csr ?? Requests.Csr(newKey),
            MessageType = 17,
            TransactionId = transactionId,
        }.Build());

    /// <summary>Creates a GetCert (21) or GetCRL (22).</summary>
    public ReadCertRep Retrieve(int messageType, byte[] issuer, ReadOnlySpan<byte> serialNumber) =>
        Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(Key),
            Recipient = Ca,
            Content = Requests.IssuerAndSerialNumber(issuer, serialNumber),
            MessageType = messageType,
        }.Build());

    /// <summary>The caller's address.</summary>
    public string Caller { get; init; } = "";

    /// <summary>Whether messages are sent by GET.</summary>
    public bool ByGet { get; init; }

    public ReadCertRep Send(byte[] message)
    {
        var reply = server.Answer("PKIOperation", message, Caller, ByGet);
        Assert.Equal((200, "application/x-pki-message"), (reply.Status, reply.ContentType));
        return new ReadCertRep(reply.Body);
    }
}

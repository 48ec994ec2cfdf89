using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class RefusalTests : IDisposable
{
    private const string BadAlg = "0", BadMessageCheck = "1", BadRequest = "2", BadTime = "3", BadCertId = "4";
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public RefusalTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_flipped_byte_in_the_signature_fails_with_badMessageCheck()
    {
        var message = client.PkcsReq().Build();
        message[^1] ^= 1;

        AssertRefused(BadMessageCheck, "signature", client.Send(message));
    }

    [Fact]
    public void A_request_signed_with_another_key_is_refused() =>
        AssertRefused(
            BadRequest, "not signed with the key", client.Send(Message(signer: Requests.SelfSigned(TestKeys.Second))));

    [Fact]
    public void A_certificate_request_without_proof_of_possession_is_refused()
    {
        var csr = Requests.Csr(client.Key);
        csr[^1] ^= 1;

        AssertRefused(BadRequest, "nothing proves", client.Send(Message(content: csr)));
    }

    [Fact]
    public void A_request_for_the_name_of_the_CA_is_refused() =>
        AssertRefused(
            BadRequest, "that of the CA",
            client.Send(
                Message(
                    content: Requests.Csr(
                        client.Key, subject: bench.Administration.CaCertificate.SubjectName.Name))));

    [Fact]
    public void A_weak_key_fails_with_badAlg() =>
        AssertRefused(
            BadAlg, "2048", client.Send(Message(Requests.SelfSigned(TestKeys.Weak), Requests.Csr(TestKeys.Weak))));

    [Fact]
    public void An_MD5_digest_fails_with_badAlg() =>
        AssertRefused(BadAlg, "1.2.840.113549.2.5", client.Send(Message(digest: "1.2.840.113549.2.5")));

    [Fact]
    public void An_RC2_envelope_fails_with_badAlg() =>
        AssertRefused(BadAlg, "1.2.840.113549.3.2", client.Send(Message(cipher: "1.2.840.113549.3.2")));

    [Fact]
    public void An_envelope_for_another_recipient_is_refused_and_the_correct_one_named() =>
        AssertRefused(
            BadRequest, "Encrypt it to CN=",
            client.Send(client.PkcsReq(recipient: Requests.SelfSigned(TestKeys.Second)).Build()));

    [Theory]
    [InlineData(-15 * 60 - 1, true)]
    [InlineData(-15 * 60, false)]
    [InlineData(15 * 60, false)]
    [InlineData(15 * 60 + 1, true)]
    public void A_signing_time_more_than_15_minutes_off_fails_with_badTime(int seconds, bool refused)
    {
        var reply = client.Send(Message(signingTime: bench.Time.GetUtcNow().AddSeconds(seconds)));

        if (refused) AssertRefused(BadTime, "clock", reply);
        else Assert.Equal("0", reply.Status);
    }

    [Fact]
    public void A_request_without_senderNonce_is_refused() =>
        AssertRefused(BadRequest, "senderNonce", client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(client.Key),
            SenderNonce = null,
        }.Build()));

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    [InlineData(99)]
    public void A_messageType_other_than_a_request_is_refused(int? type) =>
        AssertRefused(BadRequest, "messageType", client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(client.Key),
            MessageType = type,
        }.Build()));

    [Fact]
    public void An_envelope_with_other_content_is_refused() =>
        AssertRefused(BadRequest, "certificate request", client.Send(Message(content: [1, 2, 3])));

    [Fact]
    public void A_request_without_a_subject_is_refused() =>
        AssertRefused(BadRequest, "no subject", client.Send(Message(content: Requests.Csr(client.Key, subject: ""))));

    [Fact]
    public void A_refused_request_is_registered_with_its_reason()
    {
        client.Send(Message(digest: "1.2.840.113549.2.5"));

        var entry = Assert.Single(bench.Administration.Register);
        Assert.Equal((RegisterState.Refused, 0), (entry.State, entry.FailInfo));
        Assert.Contains("digest", entry.FailInfoText);
    }

    [Fact]
    public void A_poll_for_an_unknown_transaction_fails_with_badCertId() =>
        AssertRefused(BadCertId, "transactionID", client.Poll());

    [Theory]
    [InlineData(1, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_transactionID_has_at_most_255_characters(int length, bool accepted)
    {
        var reply = new TestClient(bench) { TransactionId = new string('a', length) }.Enroll();

        Assert.Equal(accepted ? "0" : "2", reply.Status);
    }

    [Theory]
    [InlineData("13805514794953542572898904228461450599413148725722478184953938541759893724328")]
    [InlineData("qPOSbqdgyWWE8vzBFj0RzxivnBY=")]
    [InlineData("F122FE08BD701D4F35B9B8A3B984578F6C607CBA")]
    public void A_transactionID_may_be_decimal_base64_or_hexadecimal(string transactionId) =>
        Assert.Equal(transactionId, new TestClient(bench) { TransactionId = transactionId }.Enroll().TransactionId);

    private static void AssertRefused(string failInfo, string reason, ReadCertRep reply)
    {
        Assert.Equal(("2", failInfo), (reply.Status, reply.FailInfo));
        Assert.Contains(reason, reply.FailInfoText);
    }

    private byte[] Message(
        X509Certificate2? signer = null, byte[]? content = null, string digest = ScepMessageBuilder.Sha256,
        string cipher = ScepMessageBuilder.Aes128, DateTimeOffset? signingTime = null) =>
        new ScepMessageBuilder
        {
            Signer = signer ?? Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = content ?? Requests.Csr(client.Key),
            Digest = digest,
            Cipher = cipher,
            SigningTime = signingTime,
        }.Build();
}

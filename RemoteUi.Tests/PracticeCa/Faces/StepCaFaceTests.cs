using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

public sealed class StepCaFaceTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public StepCaFaceTests()
    {
        bench.Administration.Change(new()
        {
            Face = CaFace.StepCa,
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new("open sesame"),
        });
        client = new(bench);
    }

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(true, "1.3.14.3.2.7")]
    [InlineData(false, ScepMessageBuilder.Aes128)]
    public void Replies_are_encrypted_with_single_DES_unless_set_otherwise(bool singleDes, string cipher)
    {
        bench.Set(behavior => behavior with { UsesSingleDes = singleDes });

        var reply = client.Enroll("open sesame");

        Assert.Equal(cipher, reply.Envelope.ContentEncryptionAlgorithm.Oid.Value);
        Assert.Equal(Requests.Subject, reply.Certificate(client.Key).Subject);
    }

    [Fact]
    public void A_reply_repeats_the_nonce_as_its_own_and_shows_the_certificate_outside()
    {
        var message = client.PkcsReq("open sesame");

        var reply = client.Send(message.Build());

        Assert.Equal(message.SenderNonce, reply.SenderNonce);
        Assert.Equal(message.SenderNonce, reply.RecipientNonce);
        Assert.Contains(reply.Certificate(client.Key), reply.Outer);
        Assert.Contains(bench.Administration.CaCertificate, reply.Outer);
    }

    [Theory]
    [InlineData(null, "2")]
    [InlineData("open barley", "2")]
    [InlineData("open sesame", "0")]
    public void A_renewal_needs_the_challenge_password_too(string? password, string status)
    {
        var old = client.Enroll("open sesame").Certificate(client.Key);

        var renewed = client.Renew(old, TestKeys.Second, "renewal", Requests.Csr(TestKeys.Second, password));

        Assert.Equal(status, renewed.Status);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(22)]
    public void Other_messages_get_an_HTTP_error(int type)
    {
        var message = new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.IssuerAndSubject(bench.Administration.CaCertificate),
            MessageType = type,
        }.Build();

        Assert.Equal(500, bench.Server.Answer("PKIOperation", message).Status);
        Assert.Equal(500, bench.Server.Answer("GetNextCACert", []).Status);
    }

    [Fact]
    public void Without_a_password_that_stands_for_the_webhook_one_time_passwords_cannot_be_set() =>
        Assert.Throws<ArgumentException>(() => bench.Administration.Change(
            new() { Face = CaFace.StepCa, Challenge = ChallengeRule.OneTime }));
}

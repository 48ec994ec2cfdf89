using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class BehaviorTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public BehaviorTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Refusal_uses_the_configured_failInfo(int failInfo)
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse, FailInfo = failInfo });

        Assert.Equal($"{failInfo}", client.Enroll().FailInfo);
    }

    [Fact]
    public void An_HTTP_status_is_returned_only_for_PKIOperation()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.HttpStatus, HttpStatus = 404 });

        Assert.Equal((404, ReplyDelivery.Sent), Pki(reply => (reply.Status, reply.Delivery)));
        Assert.Equal(200, bench.Server.Answer("GetCACert", []).Status);
        Assert.Empty(bench.Administration.Register);
    }

    [Theory]
    [InlineData(AnswerRule.Silence, ReplyDelivery.Withheld)]
    [InlineData(AnswerRule.Drop, ReplyDelivery.Dropped)]
    public void Without_a_reply_nothing_is_registered(AnswerRule answer, ReplyDelivery delivery)
    {
        bench.Set(behavior => behavior with { Answer = answer });

        Assert.Equal(delivery, Pki(reply => reply.Delivery));
        Assert.Empty(bench.Administration.Register);
    }

    [Theory]
    [InlineData("open sesame", true)]
    [InlineData("open barley", false)]
    [InlineData("open sesame ", false)]
    [InlineData(null, false)]
    public void A_fixed_challenge_password_must_match(string? password, bool right)
    {
        bench.Set(behavior =>
            behavior with { Challenge = ChallengeRule.Fixed, FixedPassword = new ChallengePassword("open sesame") });

        Assert.Equal(right ? "0" : "2", client.Enroll(password).Status);
    }

    [Fact]
    public void A_one_time_password_is_valid_once()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();

        Assert.Equal("0", client.Enroll(password).Status);
        Assert.Equal("2", new TestClient(bench) { TransactionId = "second" }.Enroll(password).Status);
    }

    [Fact]
    public void A_repeated_request_uses_no_second_password()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var message = client.PkcsReq(bench.Administration.MakeOneTimePassword()).Build();

        Assert.Equal("0", client.Send(message).Status);
        Assert.Equal("0", client.Send(message).Status);
    }

    [Theory]
    [InlineData(59.9, "0")]
    [InlineData(60, "2")]
    public void A_one_time_password_is_valid_for_less_than_60_minutes(double minutes, string status)
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();

        bench.Time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(status, client.Enroll(password).Status);
    }

    [Fact]
    public void Unused_one_time_passwords_are_counted()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        bench.Administration.MakeOneTimePassword();
        Assert.Equal(2, bench.Administration.LiveOneTimePasswords);

        client.Enroll(password);
        Assert.Equal(1, bench.Administration.LiveOneTimePasswords);

        bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, bench.Administration.LiveOneTimePasswords);
    }

    [Theory]
    [InlineData(CapabilityList.TripleDesSha1)]
    [InlineData(CapabilityList.None)]
    public void Without_the_full_list_only_3DES_and_SHA1_are_accepted(CapabilityList capabilities)
    {
        bench.Set(behavior => behavior with { Capabilities = capabilities });

        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.Aes128, ScepMessageBuilder.Sha1)).FailInfo);
        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.TripleDes, ScepMessageBuilder.Sha256)).FailInfo);
        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.TripleDes, ScepMessageBuilder.Sha1)).Status);
    }

    [Fact]
    public void With_AES_and_SHA2_alone_older_algorithms_are_refused()
    {
        bench.Set(behavior => behavior with { Capabilities = CapabilityList.AesSha2 });

        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.Aes128, ScepMessageBuilder.Sha1)).FailInfo);
        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.TripleDes, ScepMessageBuilder.Sha256)).FailInfo);
        Assert.Equal("0", client.Send(Message(ScepMessageBuilder.Aes128, ScepMessageBuilder.Sha256)).Status);
    }

    [Theory]
    [InlineData(-1, 503)]
    [InlineData(5, 503)]
    [InlineData(2, 299)]
    [InlineData(2, 600)]
    public void A_value_out_of_range_is_rejected(int failInfo, int httpStatus) =>
        Assert.Throws<ArgumentException>(() =>
            bench.Administration.Change(new PracticeCaBehavior { FailInfo = failInfo, HttpStatus = httpStatus }));

    [Fact]
    public void A_missing_fixed_challenge_password_is_rejected() =>
        Assert.Throws<ArgumentException>(() =>
            bench.Administration.Change(new PracticeCaBehavior { Challenge = ChallengeRule.Fixed }));

    [Fact]
    public void A_challenge_password_prints_as_asterisks() =>
        Assert.Contains(
            "***", new PracticeCaBehavior { FixedPassword = new ChallengePassword("open sesame") }.ToString());

    private T Pki<T>(Func<PracticeCaReply, T> take) =>
        take(bench.Server.Answer("PKIOperation", client.PkcsReq().Build()));

    private byte[] Message(string cipher, string digest) => new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = Requests.Csr(client.Key),
        Cipher = cipher,
        Digest = digest,
    }.Build();
}

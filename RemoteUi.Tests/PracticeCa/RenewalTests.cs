using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class RenewalTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public RenewalTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_valid_certificate_can_be_renewed_with_a_new_key()
    {
        var reply = client.Renew(client.Enrolled(), TestKeys.Second, "renewal");

        Assert.Equal(
            TestKeys.Second.ExportSubjectPublicKeyInfo(),
            reply.Certificate(client.Key).PublicKey.ExportSubjectPublicKeyInfo());
        Assert.True(bench.Administration.Register[0].IsRenewal);
    }

    [Fact]
    public void A_renewal_needs_no_challenge_password()
    {
        var old = client.Enrolled();
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });

        Assert.Equal("0", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void An_expired_certificate_cannot_be_renewed()
    {
        var old = client.Enrolled();
        bench.Time.SetUtcNow(old.NotAfter);

        Assert.Equal("2", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void A_revoked_certificate_cannot_be_renewed()
    {
        var old = client.Enrolled();
        bench.Administration.Revoke(old.SerialNumber);

        Assert.Equal("2", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void A_self_signed_certificate_cannot_be_renewed() =>
        Assert.Equal("2", client.Renew(Requests.SelfSigned(client.Key), TestKeys.Second, "renewal").Status);

    [Fact]
    public void Two_renewals_with_one_transactionID_are_two_requests()
    {
        var second = client.Renew(client.Enrolled(), client.Key, "key-derived").Certificate(client.Key);

        Assert.NotEqual(second, client.Renew(second, client.Key, "key-derived").Certificate(client.Key));
    }

    [Fact]
    public void A_held_renewal_is_polled_with_the_old_key_or_the_new_one()
    {
        var old = client.Enrolled().CopyWithPrivateKey(client.Key);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Renew(old, TestKeys.Second, "renewal");

        Assert.Equal("3", new TestClient(bench) { TransactionId = "renewal" }.Poll(old).Status);
        Assert.Equal("3", new TestClient(bench, TestKeys.Second) { TransactionId = "renewal" }.Poll().Status);
    }
}

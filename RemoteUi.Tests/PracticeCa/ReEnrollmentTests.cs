using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>A client that derives its transactionID from the key enrolls the same key again.</summary>
public sealed class ReEnrollmentTests : IDisposable
{
    private readonly CapturedLogs logs = new();
    private readonly PracticeCaBench bench;
    private readonly TestClient client;

    public ReEnrollmentTests()
    {
        bench = new PracticeCaBench(logs: logs);
        client = new TestClient(bench);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_same_certificate_request_within_an_hour_gets_the_same_certificate_which_is_logged()
    {
        var first = client.Enrolled();
        bench.Time.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal(first, client.Enrolled());
        Assert.Contains(
            logs.Lines,
            line => line.Contains($"sent certificate {first.SerialNumber} (entry 1) again", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_certificate_request_after_an_hour_gets_a_new_certificate_and_entry()
    {
        var first = client.Enrolled();
        bench.Time.Advance(TimeSpan.FromMinutes(60));

        Assert.NotEqual(first, client.Enrolled());
        Assert.Equal(2, bench.Administration.Register.Count);
    }

    [Fact]
    public void Of_a_briefvalidity_only_the_first_half_counts()
    {
        using var brief = new PracticeCaBench(options => options.CertificateValidity = TimeSpan.FromMinutes(10));
        var other = new TestClient(brief);
        var first = other.Enrolled();
        brief.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(first, other.Enrolled());
        brief.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEqual(first, other.Enrolled());
    }

    [Fact]
    public void An_expired_certificate_is_not_sent_again()
    {
        var first = client.Enrolled();
        bench.Time.SetUtcNow(first.NotAfter.AddDays(1));

        Assert.NotEqual(first, client.Enrolled());
    }

    [Fact]
    public void Other_names_with_the_same_key_get_their_own_certificate()
    {
        var first = client.Enrolled();

        var second = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(client.Key, subject: "CN=other.example"),
            TransactionId = client.TransactionId,
        }.Build()).Certificate(client.Key);

        Assert.NotEqual(first.Subject, second.Subject);
        Assert.Equal("CN=other.example", bench.Administration.Register[0].Subject);
    }

    [Fact]
    public void A_new_one_time_password_is_spent_on_a_new_certificate()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var first = client.Enroll(bench.Administration.MakeOneTimePassword()).Certificate(client.Key);

        var second = client.Enroll(bench.Administration.MakeOneTimePassword()).Certificate(client.Key);

        Assert.NotEqual(first, second);
        Assert.Equal(0, bench.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public void A_poll_finds_the_newest_request_of_the_transaction()
    {
        client.Enroll();
        bench.Time.Advance(TimeSpan.FromMinutes(60));
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Enroll();

        Assert.Equal("3", client.Poll().Status);
    }
}

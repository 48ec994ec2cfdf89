using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class TransactionTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public TransactionTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_same_message_sent_twice_returns_the_same_certificate()
    {
        var message = client.PkcsReq().Build();

        var first = client.Send(message).Certificate(client.Key);

        Assert.Equal(first, client.Send(message).Certificate(client.Key));
        Assert.Single(bench.Administration.Register);
    }

    [Fact]
    public void A_new_message_in_a_granted_transaction_returns_the_same_certificate() =>
        Assert.Equal(client.Enrolled(), client.Enrolled());

    [Fact]
    public void Another_transaction_returns_another_certificate() =>
        Assert.NotEqual(client.Enrolled(), new TestClient(bench) { TransactionId = "another" }.Enrolled());

    [Fact]
    public void A_transactionID_cannot_be_reused_with_another_key()
    {
        client.Enroll();

        Assert.Equal("2", new TestClient(bench, TestKeys.Second).Enroll().Status);
    }

    [Fact]
    public void A_refused_message_is_refused_again_whatever_the_current_behavior()
    {
        var message = client.PkcsReq().Build();
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse, FailInfo = 4 });
        client.Send(message);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Issue });

        Assert.Equal(("2", "4"), (client.Send(message).Status, client.Send(message).FailInfo));
    }

    [Fact]
    public void A_new_message_after_a_refusal_is_a_new_request()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse });
        client.Enroll();
        bench.Set(behavior => behavior with { Answer = AnswerRule.Issue });

        Assert.Equal("0", client.Enroll().Status);
    }

    [Fact]
    public void A_held_request_is_pending_until_it_is_approved()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.Equal("3", client.Enroll().Status);
        Assert.Equal("3", client.Poll().Status);

        Assert.True(bench.Administration.Approve(1));

        Assert.Equal(
            client.Poll().Certificate(client.Key).RawData, Assert.Single(bench.Administration.Register).Certificate);
    }

    [Fact]
    public void A_rejected_request_fails_when_polled()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Enroll();

        Assert.True(bench.Administration.Reject(1));

        Assert.Equal(("2", "2"), (client.Poll().Status, client.Poll().FailInfo));
    }

    [Fact]
    public void A_poll_with_another_key_is_refused()
    {
        client.Enroll();

        Assert.Equal("4", new TestClient(bench, TestKeys.Second).Poll().FailInfo);
    }

    [Fact]
    public void A_decided_request_cannot_be_decided_again()
    {
        client.Enroll();

        Assert.False(bench.Administration.Approve(1));
        Assert.False(bench.Administration.Reject(1));
        Assert.False(bench.Administration.Approve(2));
    }

    [Fact]
    public void Simultaneous_requests_of_one_transaction_get_one_certificate()
    {
        var messages = Enumerable.Range(0, 8).Select(_ => client.PkcsReq().Build()).ToArray();

        var replies = messages
            .AsParallel()
            .Select(message => bench.Server.Answer("PKIOperation", message).Body)
            .ToArray();

        Assert.Single(replies.Select(reply => new ReadCertRep(reply).Certificate(client.Key).SerialNumber).Distinct());
    }

    [Fact]
    public void The_newest_entry_comes_first()
    {
        client.Enroll();
        new TestClient(bench) { TransactionId = "newer" }.Enroll();

        Assert.Equal(
            ["newer", client.TransactionId], bench.Administration.Register.Select(entry => entry.TransactionId));
        Assert.All(bench.Administration.Register, entry => Assert.Equal(RegisterState.Issued, entry.State));
    }
}

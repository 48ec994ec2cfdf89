using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

public sealed class OpenXpkiFaceTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public OpenXpkiFaceTests()
    {
        bench.Administration.Change(new() { Face = CaFace.OpenXpki });
        client = new(bench);
    }

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_request_waits_and_is_issued_at_the_set_poll(int poll)
    {
        bench.Set(behavior => behavior with { PollsUntilIssued = poll });
        Assert.Equal("3", client.Enroll().Status);

        for (var before = 1; before < poll; before++) Assert.Equal("3", client.Poll().Status);

        Assert.Equal(Requests.Subject, client.Poll().Certificate(client.Key).Subject);
    }

    [Fact]
    public void A_repeated_request_counts_as_a_poll()
    {
        var message = client.PkcsReq().Build();

        Assert.Equal(["3", "3", "0"], Enumerable.Range(0, 3).Select(_ => client.Send(message).Status));
        Assert.Single(bench.Administration.Register);
    }

    [Fact]
    public void Two_requests_are_counted_apart()
    {
        var other = new TestClient(bench, TestKeys.Second) { TransactionId = "other" };
        client.Enroll();
        other.Enroll();
        client.Poll();

        Assert.Equal("3", other.Poll().Status);
        Assert.Equal("0", client.Poll().Status);
    }

    [Theory]
    [InlineData(AnswerRule.Hold, "3")]
    [InlineData(AnswerRule.Refuse, "2")]
    public void Another_reply_that_is_set_holds(AnswerRule answer, string status)
    {
        bench.Set(behavior => behavior with { Answer = answer });
        client.Enroll();

        for (var poll = 0; poll < 3; poll++) Assert.Equal(status, client.Poll().Status);
    }

    [Fact]
    public void Its_nonces_have_8_bytes()
    {
        var pending = client.Enroll();

        Assert.Equal(8, pending.SenderNonce.Length);
        Assert.Equal(16, pending.RecipientNonce.Length);
        Assert.NotEqual(pending.SenderNonce, client.Poll().SenderNonce);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_poll_out_of_range_is_rejected(int poll) =>
        Assert.Throws<ArgumentException>(() =>
            bench.Administration.Change(new() { Face = CaFace.OpenXpki, PollsUntilIssued = poll }));
}

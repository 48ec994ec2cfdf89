using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class GuessedPasswordTests : IDisposable
{
    private const string Right = "open sesame";
    private readonly PracticeCaBench bench = new();
    private int requests;

    public GuessedPasswordTests() => bench.Set(behavior => behavior with
    {
        Challenge = ChallengeRule.Fixed,
        FixedPassword = new ChallengePassword(Right),
    });

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Ten_wrong_passwords_within_a_minute_make_the_caller_wait()
    {
        Guess(10, "192.0.2.1");

        var reply = Enroll(Right, "192.0.2.1");

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
        Assert.Contains("Too many wrong challenge passwords", reply.FailInfoText, StringComparison.Ordinal);
    }

    [Fact]
    public void After_nine_the_right_one_is_accepted()
    {
        Guess(9, "192.0.2.1");

        Assert.Equal("0", Enroll(Right, "192.0.2.1").Status);
    }

    [Fact]
    public void Other_callers_are_not_affected()
    {
        Guess(50, "192.0.2.1");

        Assert.Equal("0", Enroll(Right, "192.0.2.2").Status);
    }

    [Theory]
    [InlineData(59, "2")]
    [InlineData(60, "0")]
    public void After_a_minute_the_caller_may_try_again(int seconds, string status)
    {
        Guess(10, "192.0.2.1");

        bench.Time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(status, Enroll(Right, "192.0.2.1").Status);
    }

    [Fact]
    public void Guesses_sent_at_once_are_all_counted()
    {
        var messages = Enumerable.Range(0, 40)
            .Select(number => Client("192.0.2.1", $"guess {number}").PkcsReq($"wrong {number}").Build())
            .ToArray();

        var replies = messages
            .AsParallel()
            .Select(message => Client("192.0.2.1", "").Send(message).FailInfoText)
            .ToArray();

        Assert.Equal(10, replies.Count(text => text == "The challenge password is wrong."));
    }

    [Fact]
    public void A_one_time_password_is_not_used_up_while_its_caller_waits()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        Guess(10, "192.0.2.1");
        Assert.Equal("2", Enroll(password, "192.0.2.1").Status);

        bench.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("0", Enroll(password, "192.0.2.1").Status);
    }

    [Fact]
    public void Among_more_than_a_thousand_callers_the_one_that_stopped_first_is_forgotten()
    {
        var wrong = new WrongPasswords(bench.Time);
        for (var guess = 0; guess < WrongPasswords.Max; guess++) wrong.Note("first");
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        for (var caller = 0; caller < 999; caller++) wrong.Note($"{caller}");
        Assert.True(wrong.IsBlocked("first"));

        wrong.Note("one more");

        Assert.False(wrong.IsBlocked("first"));
    }

    private void Guess(int times, string caller)
    {
        for (var guess = 0; guess < times; guess++) Assert.Equal("2", Enroll("open barley", caller).Status);
    }

    private ReadCertRep Enroll(string password, string caller) =>
        Client(caller, $"transaction {++requests}").Enroll(password);

    private TestClient Client(string caller, string transactionId) =>
        new(bench) { Caller = caller, TransactionId = transactionId };
}

using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class RegisterLimitTests : IDisposable
{
    private const int Limit = 10;
    private readonly PracticeCaBench bench = new(options => options.RegisterLimit = Limit);
    private int requests;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_oldest_issued_entry_is_deleted_for_a_new_one()
    {
        Send(Limit + 1);

        Assert.Equal(Enumerable.Range(2, Limit).Reverse(), Numbers());
        Assert.Equal(Limit, RegisterTable.Count(bench, "Entries"));
        Assert.Equal(Limit, RegisterTable.Count(bench, "Contents"));
    }

    [Fact]
    public void Refused_entries_are_deleted_first()
    {
        Send(2);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse });
        Send(1);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Issue });

        Send(Limit - 2);

        Assert.Equal([11, 10, 9, 8, 7, 6, 5, 4, 2, 1], Numbers());
    }

    [Fact]
    public void Waiting_entries_are_kept_whatever_their_age()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Send(3);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Issue });

        Send(2 * Limit);

        Assert.Equal([3, 2, 1], Numbers(RegisterState.Waiting));
        Assert.Equal(Limit, Numbers().Count());
        Assert.True(bench.Administration.Approve(1));
    }

    [Fact]
    public void A_register_full_of_waiting_entries_refuses_new_requests_with_the_reason()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Send(Limit);

        var reply = Next();

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
        Assert.Contains("full", reply.FailInfoText, StringComparison.Ordinal);
        Assert.Equal(Limit, Numbers(RegisterState.Waiting).Count());
    }

    [Fact]
    public void The_limit_applies_to_what_was_stored_before()
    {
        RegisterTable.Fill(bench, Limit + 3);

        bench.Restart();

        Assert.Equal(Enumerable.Range(4, Limit).Reverse(), Numbers());
    }

    [Fact]
    public void At_least_200_refusals_are_kept_and_then_the_newest()
    {
        using var small = new PracticeCaBench(options => options.RegisterLimit = 1_000);
        small.Set(behavior => behavior with { Answer = AnswerRule.Refuse });
        var client = new TestClient(small);
        for (var sent = 0; sent < 201; sent++) client.Enroll();

        Assert.Equal(200, small.Administration.Register.Count);
        Assert.Equal(201, small.Administration.Register[0].Number);
    }

    [Fact]
    public void A_tenth_of_a_large_register_is_kept_for_refusals()
    {
        using var large = new PracticeCaBench(options => options.RegisterLimit = 10_000);
        RegisterTable.Fill(large, 2_000, RegisterState.Refused);

        large.Restart();

        Assert.Equal(1_000, large.Administration.Read(new(State: RegisterState.Refused)).Matching);
    }

    private IEnumerable<int> Numbers(RegisterState? state = null) => bench.Administration.Register
        .Where(entry => state is null || entry.State == state)
        .Select(entry => entry.Number);

    private void Send(int count)
    {
        for (var sent = 0; sent < count; sent++) Next();
    }

    private ReadCertRep Next() => new TestClient(bench) { TransactionId = $"transaction {++requests}" }.Enroll();
}

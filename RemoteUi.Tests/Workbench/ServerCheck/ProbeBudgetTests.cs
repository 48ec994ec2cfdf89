using Microsoft.Extensions.Time.Testing;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

public class ProbeBudgetTests
{
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checks_of_level_Probe_send_400_messages_and_no_more()
    {
        time.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        var budget = new ProbeBudget(time);
        for (var sent = 0; sent < 400; sent++) await budget.SpendAsync(CheckLevel.Probe, Token);

        var ended = await Assert.ThrowsAsync<CheckEndedException>(() => budget.SpendAsync(CheckLevel.Probe, Token));

        Assert.Equal((Verdict.Skipped, "ProbesSpent"), (ended.Outcome.Verdict, ended.Outcome.Word));
        await budget.SpendAsync(CheckLevel.Enroll, Token);
    }

    [Fact]
    public async Task The_next_message_waits_for_a_fiftieth_of_a_second()
    {
        var budget = new ProbeBudget(time);
        time.Advance(TimeSpan.FromSeconds(1));
        await budget.SpendAsync(CheckLevel.Look, Token);

        var next = budget.SpendAsync(CheckLevel.Look, Token);

        time.Advance(TimeSpan.FromMilliseconds(19));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await next;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;
using RemoteUi.Web.Resources;

namespace RemoteUi.Tests.Commands;

/// <summary>How the command <c>enroll</c> polls.</summary>
public sealed class EnrollRunTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new();
    private readonly ScriptedClient client = new();
    private readonly StringWriter output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public async Task It_polls_as_often_as_asked_and_ends_with_the_certificate()
    {
        client.HoldsIt(2).Issues();

        var outcome = await RunAsync(polls: 5);

        Assert.IsType<EnrollmentResult.Issued>(outcome.Reply);
        Assert.Equal(["send", "poll", "poll"], client.Asked.Select(call => call.Kind));
        Assert.Single(client.Asked.Select(call => call.Order.TransactionId).Distinct());
        Assert.Contains("30 s (2 of 5)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_without_reply_does_not_end_what_the_CA_holds()
    {
        client.HoldsIt().IsSilent().HoldsIt();

        Assert.IsType<EnrollmentResult.Pending>((await RunAsync(polls: 2)).Reply);
    }

    [Fact]
    public async Task A_refused_poll_is_the_end()
    {
        client.HoldsIt().Fails(2);

        var outcome = await RunAsync(polls: 3);

        Assert.Equal(Cause.ServerRefused, outcome.Error!.Cause);
        Assert.True(outcome.WasSent);
    }

    [Fact]
    public async Task Without_polls_a_held_request_is_pending_at_once()
    {
        client.HoldsIt();

        Assert.IsType<EnrollmentResult.Pending>((await RunAsync(polls: 0)).Reply);
    }

    private async Task<EnrollOutcome> RunAsync(int polls)
    {
        await using var services = CommandServices.Create(_ => { });
        var progress = new EnrollProgress(
            new(output, output, asJson: false), services.GetRequiredService<IStringLocalizer<CommandWords>>());
        var order = new EnrollOrder(
            new(new("http://ca.example/scep"), TimeSpan.FromSeconds(5), null, null), new(null, "mfp.example"), "out")
        {
            Polls = polls,
            Interval = Interval,
        };
        var run = new EnrollRun(client, clock, progress)
            .RunAsync(order, MadeKeys.NextPrivate(), TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            clock.Advance(Interval);
            await Task.Yield();
        }

        return await run;
    }
}

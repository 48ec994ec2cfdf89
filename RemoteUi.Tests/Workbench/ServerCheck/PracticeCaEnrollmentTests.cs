using RemoteUi.Core;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>The practice CA is sound: nothing in what it issues and how is above info.</summary>
public class PracticeCaEnrollmentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_above_info_is_found_in_the_practice_CA()
    {
        await using var ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword("secret"),
        });
        var order = CheckBench.OrderFor(ca.Url, CheckLevel.Enroll) with { ChallengePasswords = [new Secret("secret")] };

        var run = await CheckBench.Runner(time: new RealClock()).RunAsync(order, _ => { }, Token);

        Assert.Empty(CheckBench.Describe(run.Results.Where(IsRedHere)));
        Assert.InRange(run.Footprint.Count, 5, 12);
    }

    [Fact]
    public async Task Held_requests_are_polled_and_the_wait_for_an_approval_ends()
    {
        await using var ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });

        var run = await CheckBench.Runner().RunAsync(
            CheckBench.OrderFor(ca.Url, CheckLevel.Enroll), _ => { }, Token);

        Assert.Empty(CheckBench.Describe(run.Results.Where(IsRedHere)));
        Assert.Equal(
            ["Pass", "Pass", "Pass", "Pass", "StillHeld"],
            run.Results.Where(result => result.Id[0] == 'P').Select(result => result.Outcome.Word));
    }

    /// <summary>Red in enrollment, polling, or lifecycle.</summary>
    private static bool IsRedHere(CheckResult result) =>
        result.Id[0] is 'E' or 'P' or 'L' && CheckBench.IsRed(result);
}

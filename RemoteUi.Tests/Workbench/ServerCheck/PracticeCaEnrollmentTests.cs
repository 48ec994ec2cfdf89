using RemoteUi.Core;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>The practice CA is sound: nothing in what it issues and how is above info.</summary>
public class PracticeCaEnrollmentTests
{
    [Fact]
    public async Task Nothing_above_info_is_found_in_the_practice_CA()
    {
        await using var ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword("secret"),
        });

        var run = await EnrollmentRuns.RunAsync(ca.Url, CheckLevel.Enroll, password: new Secret("secret"));

        Assert.True(!EnrollmentRuns.Red(run).Any(), EnrollmentRuns.Described(run));
        Assert.InRange(run.Footprint.Count, 5, 12);
    }

    [Fact]
    public async Task Held_requests_are_polled_and_the_wait_for_an_approval_ends()
    {
        await using var ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });

        var run = await EnrollmentRuns.RunAsync(ca.Url, CheckLevel.Enroll, Support.FastClock.FromNow());

        Assert.True(!EnrollmentRuns.Red(run).Any(), EnrollmentRuns.Described(run));
        Assert.Equal(
            ["Pass", "Pass", "Pass", "Pass", "StillHeld"],
            run.Results.Where(result => result.Id[0] == 'P').Select(result => result.Outcome.Word));
    }
}

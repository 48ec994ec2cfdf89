using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>A sound server: no check says more than that something is worth knowing.</summary>
public class SoundServerTests
{
    [Theory]
    [InlineData(CheckLevel.Look)]
    [InlineData(CheckLevel.Enroll)]
    [InlineData(CheckLevel.Probe)]
    public async Task Nothing_is_found_in_a_sound_server(CheckLevel level)
    {
        var run = await CheckBench.RunAsync(new SoundCa(), level);

        Assert.Empty(CheckBench.Describe(run.Results.Where(CheckBench.IsRed)));
        Assert.Empty(CheckBench.Describe(run.Results.Where(result => result.Outcome.Word == "Fault")));
        Assert.Equal(run.Planned, run.Results.Count);
    }

    [Fact]
    public async Task Nothing_is_found_in_a_sound_server_with_an_RA()
    {
        var run = await CheckBench.RunAsync(new SoundCa { Ra = SoundIdentities.Ra }, CheckLevel.Probe);

        Assert.Empty(CheckBench.Describe(run.Results.Where(CheckBench.IsRed)));
    }

    [Fact]
    public async Task Nothing_is_found_in_a_sound_server_that_holds_requests_and_its_polls_pass()
    {
        var run = await CheckBench.RunAsync(
            new SoundCa { Holds = _ => true, PollsUntilApproval = int.MaxValue }, CheckLevel.Probe);

        Assert.Empty(CheckBench.Describe(run.Results.Where(CheckBench.IsRed)));
        Assert.Equal(
            ["P1 Pass Pass", "P2 Pass Pass", "P3 Pass Pass", "P4 Pass Pass", "P5 Inconclusive StillHeld"],
            run.Results.Where(result => result.Id[0] == 'P')
                .Select(result => $"{result.Id} {result.Outcome.Verdict} {result.Outcome.Word}"));
        Assert.Empty(run.Footprint);
    }

    /// <summary>A check of what must be refused that can never pass would prove nothing.</summary>
    [Fact]
    public async Task Every_check_of_what_must_be_refused_passes_on_a_sound_server()
    {
        var run = await CheckBench.RunAsync(new SoundCa(), CheckLevel.Probe);

        var negative = run.Results.Where(result => result.Id[0] == 'S').ToList();
        Assert.Equal(30, negative.Count);
        Assert.Empty(CheckBench.Describe(negative.Where(result => result.Outcome.Verdict != Verdict.Pass)));
    }
}

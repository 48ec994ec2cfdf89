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
        Assert.DoesNotContain(run.Results, result => result.Outcome.Word == "Fault");
        Assert.Equal(run.Planned, run.Results.Count);
    }

    [Fact]
    public async Task Nothing_is_found_in_a_sound_server_with_an_RA()
    {
        var run = await CheckBench.RunAsync(new SoundCa { Ra = SoundIdentities.Ra }, CheckLevel.Probe);

        Assert.Empty(CheckBench.Describe(run.Results.Where(CheckBench.IsRed)));
    }

    /// <summary>What is not decided, and why: a check that can never pass proves nothing.</summary>
    [Fact]
    public async Task Every_check_comes_to_a_verdict_on_a_sound_server()
    {
        var run = await CheckBench.RunAsync(new SoundCa(), CheckLevel.Probe);

        Assert.Empty(CheckBench.Describe(run.Results.Where(result =>
            result.Outcome.Verdict is Verdict.Inconclusive or Verdict.Skipped
                && !DefectCatalog.NotPlanted.ContainsKey(result.Id))));
    }
}

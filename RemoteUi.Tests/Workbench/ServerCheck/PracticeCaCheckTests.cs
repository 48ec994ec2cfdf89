using RemoteUi.Core;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>The practice CA with one-time passwords and without old algorithms is sound by every check.</summary>
public class PracticeCaCheckTests
{
    private const int Passwords = 80;

    [Theory]
    [InlineData(CertificateSet.CaAlone)]
    [InlineData(CertificateSet.CaAndTwoRas)]
    public async Task Nothing_above_info_is_found_in_the_practice_CA(CertificateSet set)
    {
        await using var ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.OneTime,
            Certificates = set,
            Capabilities = CapabilityList.AesSha2,
        });
        var order = CheckBench.OrderFor(ca.Url, CheckLevel.Probe) with
        {
            ChallengePasswords =
            [
                .. Enumerable.Range(0, Passwords).Select(_ => new Secret(ca.Administration.MakeOneTimePassword())),
            ],
            PasswordsAreOneTime = true,
        };

        var run = await CheckBench.Runner().RunAsync(order, _ => { }, TestContext.Current.CancellationToken);

        Assert.Empty(CheckBench.Describe(run.Results.Where(CheckBench.IsRed)));
        Assert.Empty(
            CheckBench.Describe(
                run.Results.Where(result =>
                    result.Outcome.Word is "Fault" or "ControlRefused" or "CertificatesSpent")));
        Assert.InRange(run.Footprint.Count, 1, CheckLimits.MaxCertificates);
    }

    /// <summary>What a new installation is: open to anybody on the computer, and to old clients.</summary>
    [Fact]
    public async Task The_practice_CA_of_a_new_installation_has_three_findings()
    {
        await using var ca = await PracticeCaHost.StartAsync();

        var run = await CheckBench.Runner().RunAsync(
            CheckBench.OrderFor(ca.Url, CheckLevel.Probe), _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["C5 Forbidden DES", "E5 Both", "S2 Open"],
            run.Results.Where(CheckBench.IsRed)
                .Select(result =>
                    $"{result.Id} {result.Outcome.Word} {string.Join(", ", result.Outcome.Arguments)}".TrimEnd()));
    }
}

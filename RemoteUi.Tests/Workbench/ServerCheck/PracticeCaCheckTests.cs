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
}

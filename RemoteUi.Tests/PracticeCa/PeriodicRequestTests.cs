using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Client.Situations;
using Samples = RemoteUi.Tests.Enrollment.Samples;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// The device's periodic request against the practice CA with one-time passwords: with the real client, on one clock.
/// </summary>
public sealed class PeriodicRequestTests : IDisposable
{
    private readonly DiagnosedMachine machine = new(now: At.Utc("2026-11-26T12:00:00"));

    public void Dispose() => machine.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_succeeds_three_times_in_a_row_as_renewal_or_with_a_password_fetched_for_each(bool forgetting)
    {
        await using var ca = await StartAsync();
        var fetching = Samples.Daily with { ChallengePassword = null, ChallengePage = ca.AdministrationPage };

        var requests = await machine.SendPeriodicallyAsync(ca.Url, fetching, 3, forgetting);

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(RequestState.Successful, request.State));
        Assert.Equal(3, ca.Administration.Register.Count(entry => entry.State == RegisterState.Issued));
        Assert.Equal(
            forgetting ? 3 : 1, requests.Count(request => request.Signing == RequestSigning.SelfSigned));
        Assert.Equal(0, ca.Administration.LiveOneTimePasswords);
    }

    /// <summary>Why it is fetched: a stored one-time password is good for one request.</summary>
    [Fact]
    public async Task With_a_stored_password_only_the_first_request_succeeds()
    {
        await using var ca = await StartAsync();
        var stored = Samples.Daily with { ChallengePassword = new Secret(ca.Administration.MakeOneTimePassword()) };

        var requests = await machine.SendPeriodicallyAsync(ca.Url, stored, 2, forgetting: true);

        Assert.Equal(
            [RequestState.Successful, RequestState.Failed], requests.Select(request => request.State).Order());
    }

    /// <summary>
    /// As NDES: at its address, with its two RAs. It refuses RenewalReq, so that the device renews with a PKCSReq.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_succeeds_three_times_in_a_row_as_NDES(bool forgetting)
    {
        await using var ca = await StartAsync();
        ca.Set(behavior => new PracticeCaBehavior { Face = CaFace.Ndes });
        var fetching = Samples.Daily with { ChallengePassword = null, ChallengePage = ca.AdministrationPage };

        var requests = await machine.SendPeriodicallyAsync(
            ca.At("/certsrv/mscep/mscep.dll"), fetching, 3, forgetting);

        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(RequestState.Successful, request.State));
        Assert.Equal(3, ca.Administration.Register.Count(entry => entry.State == RegisterState.Issued));
        Assert.All(
            ca.Administration.Register.Where(entry => entry.State == RegisterState.Issued),
            entry => Assert.NotNull(entry.Template));
    }

    private async Task<PracticeCaHost> StartAsync()
    {
        var ca = await PracticeCaHost.StartAsync(time: machine.Time);
        ca.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        return ca;
    }
}

using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>The CA changes while it holds a request; only the CA that the request was made to can say so.</summary>
public sealed class CaRollOverTests(FakeCaHost host) : IClassFixture<FakeCaHost>
{
    private readonly FakeAuthority authority = new() { PendingAnswers = 1 };

    [Fact]
    public async Task The_next_CA_that_the_old_one_announced_is_accepted()
    {
        using var machine = new DiagnosedMachine();
        var request = await RollOverAsync(machine, (FakeIdentities.Ca, FakeIdentities.Stranger));

        Assert.Equal(RequestState.Successful, request.State);
        Assert.Equal("CN=Stranger", request.Certificate!.Issuer);
        Assert.Contains(request.Report.Remarks, remark => remark.Code == RemarkCode.CaRolledOver);
    }

    [Fact]
    public async Task A_next_CA_that_nobody_announced_is_refused_and_the_key_is_kept()
    {
        using var machine = new DiagnosedMachine();
        await AssertRefusedAsync(machine, await RollOverAsync(machine, announced: null));
    }

    [Fact]
    public async Task A_next_CA_that_announces_itself_is_refused_and_the_key_is_kept()
    {
        using var machine = new DiagnosedMachine();
        await AssertRefusedAsync(
            machine, await RollOverAsync(machine, (FakeIdentities.Stranger, FakeIdentities.Stranger)));
    }

    [Fact]
    public async Task An_announcement_of_another_CA_than_the_one_that_replies_is_no_help()
    {
        using var machine = new DiagnosedMachine();
        await AssertRefusedAsync(machine, await RollOverAsync(machine, (FakeIdentities.Ca, FakeIdentities.PlainCa)));
    }

    /// <summary>The old CA holds the request; then another one answers GetCACert and the poll.</summary>
    private async Task<IssuanceRequest> RollOverAsync(
        DiagnosedMachine machine, (FakeIdentity Signer, FakeIdentity Next)? announced)
    {
        var held = await machine.SendAsync(host.Serve(authority));
        Assert.Equal(RequestState.Deferred, held.State);

        authority.Capabilities += "GetNextCACert\n";
        (authority.Ca, authority.Announced) = (FakeIdentities.Stranger, announced);
        return await machine.CheckAgainAsync();
    }

    /// <summary>The request is still there, and the old CA can still answer it.</summary>
    private async Task AssertRefusedAsync(DiagnosedMachine machine, IssuanceRequest request)
    {
        Assert.Equal((RequestState.Deferred, Cause.WaitingForApproval), (request.State, request.Error!.Cause));
        Assert.Contains(request.Report.Remarks, remark => remark.Code == RemarkCode.TransactionStillOpen);
        Assert.True(request.CanBeCheckedAgain);

        authority.Ca = FakeIdentities.Ca;
        Assert.Equal(RequestState.Successful, (await machine.CheckAgainAsync()).State);
    }
}

using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>A transaction keeps the CA that its request was sent to.</summary>
public sealed class TransactionCaTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public async Task A_reply_of_another_CA_is_rejected_though_GetCACert_names_it_now()
    {
        var (found, result) = await PollAsync(
            new FakeAuthority(CertRepQuirks.SignedByStranger) { Certificates = [FakeIdentities.Stranger.Certificate] });

        Assert.Contains(found.Report.Remarks, remark => remark.Code == RemarkCode.CaChanged);
        Assert.Empty(found.Report.CaCertificates);
        var rejected = Assert.IsType<EnrollmentResult.NotUsable>(result);
        Assert.Equal((Cause.SignerUnknown, false), (rejected.Cause, rejected.IsAuthenticated));
    }

    [Fact]
    public async Task A_reply_of_the_old_CA_is_accepted_though_GetCACert_names_another()
    {
        var (found, result) = await PollAsync(
            new FakeAuthority { Certificates = [FakeIdentities.Stranger.Certificate] });

        Assert.Contains(found.Report.Remarks, remark => remark.Code == RemarkCode.CaChanged);
        Assert.IsType<EnrollmentResult.Issued>(result);
    }

    [Fact]
    public async Task A_GetCACert_reply_that_cannot_be_used_does_not_stop_the_transaction()
    {
        var (found, result) = await PollAsync(new FakeAuthority(HttpQuirks.Html("GetCACert")));

        Assert.Contains(found.Report.Remarks, remark => remark.Code == RemarkCode.CaNotUsable);
        Assert.IsType<EnrollmentResult.Issued>(result);
    }

    [Fact]
    public async Task An_RA_that_the_old_CA_issued_may_sign()
    {
        var (found, result) = await PollAsync(new FakeAuthority
        {
            Certificates = [FakeIdentities.Ra.Certificate],
            Signer = FakeIdentities.Ra,
            Recipients = [FakeIdentities.Ra, FakeIdentities.Ca],
        });

        Assert.DoesNotContain(found.Report.Remarks, remark => remark.Code == RemarkCode.CaChanged);
        Assert.IsType<EnrollmentResult.Issued>(result);
    }

    /// <summary>Sends to the fake CA, which holds the request; then GetCACert as it is now, and a poll.</summary>
    private async Task<(CaResult.Found Found, EnrollmentResult Result)> PollAsync(FakeAuthority authority)
    {
        authority.PendingAnswers = 1;
        var url = Serve(authority);
        var order = Enrollee.Order();
        var server = Client.Server(url);
        var first = new CaProfile(
            new(["AES", "POSTPKIOperation", "SHA-256"]), FakeIdentities.Ca.Certificate, FakeIdentities.Ca.Certificate,
            [FakeIdentities.Ca.Certificate]);
        await Client.Client.SendAsync(
            server, first, Client.Client.Prepare(server, first, order), TestContext.Current.CancellationToken);

        var found = Assert.IsType<CaResult.Found>(
            await Client.Client.GetCaAsync(server, first.Certificates, TestContext.Current.CancellationToken));
        return (found, await Client.PollAsync(url, found.Ca, order));
    }
}

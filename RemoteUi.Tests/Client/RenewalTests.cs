using RemoteUi.Core.Client;
using RemoteUi.PracticeCa.Model;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Client;

public sealed class RenewalTests : IDisposable
{
    private readonly ClientBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_renewal_with_a_new_key_is_signed_by_the_old_certificate()
    {
        var order = await RenewalAsync(RequestSigning.Renewal);

        var renewed = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync(order));

        using var key = TestKeys.Second.Open();
        Assert.Equal(key.ExportSubjectPublicKeyInfo(), renewed.Certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal("RenewalReq", renewed.Report.Exchanges[^1].Operation);
    }

    [Fact]
    public async Task A_held_renewal_is_polled_with_the_old_certificate()
    {
        var order = await RenewalAsync(RequestSigning.Renewal);
        bench.Ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.IsType<EnrollmentResult.Pending>(await bench.EnrollAsync(order));

        bench.Ca.Administration.Approve(bench.Ca.Administration.Register.Max(entry => entry.Number));

        var polled = await bench.Client.PollAsync(
            bench.Server, await bench.ProfileAsync(), order, ClientBench.Cancellation);
        Assert.IsType<EnrollmentResult.Issued>(polled);
    }

    [Fact]
    public async Task A_PKCSReq_signed_by_the_old_certificate_renews_as_well()
    {
        var renewed = Assert.IsType<EnrollmentResult.Issued>(
            await bench.EnrollAsync(await RenewalAsync(RequestSigning.OldCertificate)));

        using var key = TestKeys.Second.Open();
        Assert.Equal(key.ExportSubjectPublicKeyInfo(), renewed.Certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal("PKCSReq", renewed.Report.Exchanges[^1].Operation);
    }

    [Fact]
    public async Task A_renewal_without_a_certificate_throws()
    {
        var ca = await bench.ProfileAsync();

        Assert.Throws<ArgumentException>(() =>
            bench.Client.Prepare(bench.Server, ca, ClientBench.Order() with { Signing = RequestSigning.Renewal }));
    }

    private async Task<CertificateOrder> RenewalAsync(RequestSigning signing)
    {
        var first = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());
        return ClientBench.Order() with
        {
            Key = TestKeys.Second,
            Signing = signing,
            Renewed = new RenewedCertificate(first.Certificate, TestKeys.First),
        };
    }
}

using RemoteUi.Core.Client;
using RemoteUi.PracticeCa.Model;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Client;

public sealed class EnrollmentTests : IDisposable
{
    private readonly ClientBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_valid_request_returns_a_certificate_for_the_clients_key()
    {
        var issued = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());

        using var key = TestKeys.First.Open();
        Assert.Equal(key.ExportSubjectPublicKeyInfo(), issued.Certificate.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.False(issued.Certificate.HasPrivateKey);
        Assert.Equal(
            [bench.Ca.Administration.CaCertificate.Thumbprint],
            issued.Chain.Select(certificate => certificate.Thumbprint));
    }

    [Theory]
    [InlineData(CertificateSet.CaAlone)]
    [InlineData(CertificateSet.CaAndRa)]
    [InlineData(CertificateSet.CaAndTwoRas)]
    public async Task Every_set_of_CAs_and_RAs_works(CertificateSet certificates)
    {
        bench.Ca.Set(behavior => behavior with { Certificates = certificates });

        Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());
    }

    [Theory]
    [InlineData(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.Rsa, CertificateSet.CaAlone)]
    [InlineData(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.RsaPss, CertificateSet.CaAlone)]
    [InlineData(CaHierarchy.RootAlone, CaKeyAlgorithm.EcP256, CertificateSet.CaAndRa)]
    [InlineData(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.EcP384, CertificateSet.CaAndTwoRas)]
    public async Task Every_shape_of_the_CA_works_with_RSA_keys_of_the_recipient(
        CaHierarchy hierarchy, CaKeyAlgorithm keys, CertificateSet certificates)
    {
        bench.Ca.Succession.Replace(new(hierarchy, keys, CaKeyAlgorithm.Rsa));
        bench.Ca.Set(behavior => behavior with { Certificates = certificates });

        var issued = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());

        Assert.Equal(hierarchy == CaHierarchy.RootAlone ? 1 : 2, issued.Chain.Count);
    }

    [Theory]
    [InlineData(CapabilityList.Full)]
    [InlineData(CapabilityList.TripleDesSha1)]
    [InlineData(CapabilityList.None)]
    [InlineData(CapabilityList.AesSha2)]
    public async Task Every_capability_list_works(CapabilityList capabilities)
    {
        bench.Ca.Set(behavior => behavior with { Capabilities = capabilities });

        Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());
    }

    [Fact]
    public async Task A_held_request_is_pending_and_polled_until_it_is_approved()
    {
        bench.Ca.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        var order = ClientBench.Order();
        Assert.IsType<EnrollmentResult.Pending>(await bench.EnrollAsync(order));
        var ca = await bench.ProfileAsync();
        Assert.IsType<EnrollmentResult.Pending>(
            await bench.Client.PollAsync(bench.Server, ca, order, ClientBench.Cancellation));

        bench.Ca.Administration.Approve(bench.Ca.Administration.Register.Single().Number);

        Assert.IsType<EnrollmentResult.Issued>(
            await bench.Client.PollAsync(
                bench.Server, ca, order with { ChallengePassword = null }, ClientBench.Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_refusal_includes_its_failInfo_and_text(int failInfo)
    {
        bench.Ca.Set(behavior => behavior with { Answer = AnswerRule.Refuse, FailInfo = failInfo });

        var failed = Assert.IsType<EnrollmentResult.Failed>(await bench.EnrollAsync());

        Assert.Equal(failInfo, failed.FailInfo);
        Assert.False(string.IsNullOrEmpty(failed.Text));
        Assert.Equal(failed.Text, failed.Report.FailInfoText);
    }

    [Fact]
    public async Task A_completed_request_cannot_be_sent_again()
    {
        var ca = await bench.ProfileAsync();
        var request = bench.Client.Prepare(bench.Server, ca, ClientBench.Order());
        await bench.Client.SendAsync(bench.Server, ca, request, ClientBench.Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            bench.Client.SendAsync(bench.Server, ca, request, ClientBench.Cancellation));
    }
}

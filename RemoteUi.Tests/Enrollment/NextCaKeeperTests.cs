using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// After a scheduled request, the next CA certificate is fetched and kept, here of a CA that ends with the certificate
/// that it issued.
/// </summary>
public sealed class NextCaKeeperTests
{
    private readonly ScriptedDirectory directory = new();
    private readonly ScriptedClient client = new ScriptedClient().Issues();

    [Fact]
    public async Task The_next_CA_is_registered_with_the_uses_of_the_present_one()
    {
        var host = Host();
        var next = TestKeys.SelfSigned(TestKeys.First, "CN=Next CA");
        directory.Returns(TestKeys.Ca, next);
        host.Stores.Settings = host.Stores.Settings with
        {
            CaCertificates = [CaCertificate.Of(TestKeys.Ca) with { Uses = CaUses.HttpsOnly }],
        };

        await host.SendByTimerAsync();

        var kept = CaCertificateList.Of(host.Stores.Settings).Find(CaCertificate.Of(next).Thumbprint());
        Assert.Equal(CaUses.HttpsOnly, kept!.Uses);
        var remark = Assert.Single(host.Request.Report.Remarks, one => one.Code == RemarkCode.NextCaKept);
        Assert.Equal(["CN=Next CA", "2020-01-01 00:00:00Z", "2050-01-01 00:00:00Z"], remark.Arguments);
    }

    [Fact]
    public async Task The_next_CA_is_trusted_for_nothing_if_the_present_one_is_not_registered()
    {
        var host = Host();
        directory.Returns(TestKeys.SelfSigned(TestKeys.First, "CN=Next CA"));

        await host.SendByTimerAsync();

        Assert.Empty(Assert.Single(host.Stores.Settings.CaCertificates).Uses.Chosen());
    }

    [Fact]
    public async Task A_server_without_a_next_CA_is_noted()
    {
        var host = Host();
        directory.IsSilent();

        await host.SendByTimerAsync();

        var remark = Assert.Single(host.Request.Report.Remarks, one => one.Code == RemarkCode.NextCaMissing);
        Assert.Equal(["CN=Test CA", "2050-01-01 00:00:00Z", "HTTP 404"], remark.Arguments);
        Assert.Empty(host.Stores.Settings.CaCertificates);
    }

    [Fact]
    public async Task The_present_CA_in_the_reply_is_not_taken_for_the_next_one()
    {
        var host = Host();
        directory.Returns(TestKeys.Ca);

        await host.SendByTimerAsync();

        Assert.Contains(host.Request.Report.Remarks, one => one.Code == RemarkCode.NextCaMissing);
        Assert.Empty(host.Stores.Settings.CaCertificates);
    }

    [Fact]
    public async Task A_full_list_is_left_as_it_is_and_the_note_says_so()
    {
        var host = Host();
        directory.Returns(TestKeys.SelfSigned(TestKeys.First, "CN=Next CA"));
        CaCertificate[] full = [
            .. Enumerable.Range(0, CaCertificateList.Max)
                .Select(number => CaCertificate.Of(TestKeys.SelfSigned(TestKeys.Second, $"CN=CA {number}"))),
        ];
        host.Stores.Settings = host.Stores.Settings with { CaCertificates = full };

        await host.SendByTimerAsync();

        Assert.Equal(full, host.Stores.Settings.CaCertificates);
        var remark = Assert.Single(host.Request.Report.Remarks, one => one.Code == RemarkCode.NextCaMissing);
        Assert.Contains("no room", remark.Arguments[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_by_hand_does_not_ask()
    {
        var host = Host();

        await host.SendByHandAsync();

        Assert.Equal(0, directory.Asked);
        Assert.NotNull(host.Request.Certificate);
    }

    [Fact]
    public async Task A_server_that_does_not_offer_it_is_not_asked()
    {
        var host = Host();
        client.Capabilities = CaCapabilities.None;

        await host.SendByTimerAsync();

        Assert.Equal(0, directory.Asked);
        Assert.NotNull(host.Request.Certificate);
    }

    private EnrollmentHost Host()
    {
        client.Capabilities = new CaCapabilities(["GetNextCACert"]);
        return new EnrollmentHost(client: client, directory: directory);
    }
}

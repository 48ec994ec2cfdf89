using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck.Checks.CaCertificates;
using static RemoteUi.Tests.FakeCa.CaCertificates;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>The checks of GetCACert and GetNextCACert.</summary>
public class CaCertificateCheckTests
{
    private static readonly DateTimeOffset Now = FakeAuthority.Today;

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    [InlineData("A3")]
    [InlineData("A4")]
    [InlineData("A5")]
    [InlineData("A6")]
    [InlineData("A7")]
    [InlineData("A8")]
    [InlineData("A9")]
    [InlineData("A10")]
    public async Task A_sound_server_passes(string id) =>
        await Is(id, "Pass", Sound(), fingerprint: Thumbprint.Of(FakeIdentities.Ca.Certificate));

    [Theory]
    [InlineData("GetCACert", 404)]
    [InlineData("GetCACert", 500)]
    public Task GetCACert_fails(string operation, int status) =>
        Is("A1", "NotReadable", new(HttpQuirks.Error(operation, status)));

    [Fact]
    public Task GetCACert_is_a_page() => Is("A1", "NotReadable", new(HttpQuirks.Html("GetCACert")));

    [Fact]
    public Task GetCACert_is_PEM() => Is("A1", "NotBinary", new(
        HttpQuirks.Body(
            "GetCACert",
            System.Text.Encoding.ASCII.GetBytes(FakeIdentities.Ca.Certificate.ExportCertificatePem()))));

    [Fact]
    public Task The_content_type_does_not_fit_the_number() =>
        Is("A1", "ContentType", new(HttpQuirks.ContentType("application/x-x509-ca-ra-cert")));

    [Fact]
    public Task No_recipient() => Is("A2", "RecipientMissing", new() { Certificates = [EdwardsRoot().Certificate] });

    [Fact]
    public Task An_incomplete_chain() =>
        Is("A3", "ChainIncomplete", new() { Certificates = [Intermediate.Certificate] });

    [Fact]
    public Task No_basic_constraints() => Is("A4", "CaNotMarked", new() { Certificates = [Root(isCa: false)] });

    [Fact]
    public Task An_expired_RA() =>
        Is("A5", "RaExpired", new() { Certificates = [FakeIdentities.Ca.Certificate, Ra(to: Now.AddDays(-1))] });

    [Fact]
    public Task A_short_key() => Is("A6", "RecipientKeyWeak", new() { Certificates = [Root(bits: 1024)] });

    [Fact]
    public Task A_strangers_RA() =>
        Is("A7", "RaNotByCa", new() { Certificates = [FakeIdentities.Ca.Certificate, StrangersRa()] });

    [Fact]
    public Task Another_fingerprint() => Is("A8", "Differs", new(), fingerprint: new string('A', 64));

    [Theory]
    [InlineData("http://scep.example/scep", "NotAuthenticated")]
    [InlineData("https://scep.example/scep", "NoFingerprint")]
    public async Task Without_a_fingerprint_there_is_nothing_to_compare(string address, string word)
    {
        using var bench = new SingleCheckBench(new(), server: SingleCheckBench.Server(address));

        Assert.Equal(word, (await bench.RunAsync("A8")).Word);
    }

    [Fact]
    public Task A_stranger_announces_the_next_CA() => Is("A9", "NotTrusted", Announcing(
        (FakeIdentities.Stranger, FakeIdentities.PlainCa)));

    [Fact]
    public Task GetNextCACert_fails() => Is("A9", "Fails", new(HttpQuirks.Error("GetNextCACert", 500))
    {
        Capabilities = "SCEPStandard\nGetNextCACert\n",
    });

    [Fact]
    public Task The_next_CA_is_no_CA() => Is("A9", "NoCa", Announcing((FakeIdentities.Ca, FakeIdentities.Ra)));

    [Fact]
    public Task The_next_CA_is_the_present_one() =>
        Is("A9", "Same", Announcing((FakeIdentities.Ca, FakeIdentities.Ca)));

    [Theory]
    [InlineData(0, 100, "Pass")]
    [InlineData(0, 99, "Ends")]
    [InlineData(101, 200, "Gap")]
    [InlineData(100, 200, "Pass")]
    [InlineData(0, 101, "Pass")]
    public void The_next_CA_follows_the_present_one(int fromDays, int toDays, string word) =>
        Assert.Equal(
            word,
            NextCaChecks.Judge(
                Root(to: Now.AddDays(100)), [Root(Now.AddDays(fromDays), Now.AddDays(toDays))], Now,
                "application/x-x509-next-ca-cert").Word);

    [Fact]
    public void Another_content_type_of_the_next_CA() =>
        Assert.Equal(
            "ContentType",
            NextCaChecks.Judge(Root(to: Now.AddDays(100)), [Root(to: Now.AddDays(200))], Now, "text/html").Word);

    [Fact]
    public Task The_answer_changes()
    {
        var asked = 0;
        return Is("A10", "Changes", new(Quirk.InHttp("changes", "GetCACert", draft =>
            draft.Body = ++asked % 2 == 0 ? FakeIdentities.PlainCa.Certificate.RawData : draft.Body)));
    }

    [Fact]
    public void The_worst_remark_is_reported_for_all_that_it_applies_to()
    {
        Remark[] remarks =
        [
            Remark.Of(RemarkCode.CaEndsSoon, "CN=A", "1"), Remark.Of(RemarkCode.RaExpired, "CN=B", "2"),
            Remark.Of(RemarkCode.RaExpired, "CN=C", "2"),
        ];
        var outcome = RemarkChecks.Judge(remarks, [RemarkCode.RaExpired, RemarkCode.CaEndsSoon]);

        Assert.Equal(("RaExpired", Severity.High), (outcome.Word, outcome.Severity));
        Assert.Equal(["CN=B; CN=C", "2"], outcome.Arguments);
    }

    private static FakeAuthority Sound() => new()
    {
        Certificates = [FakeIdentities.Ca.Certificate, FakeIdentities.Ra.Certificate],
        Capabilities = "SCEPStandard\nGetNextCACert\n",
        Announced = (FakeIdentities.Ca, Later),
    };

    /// <summary>A CA that lasts longer than the present one.</summary>
    private static FakeIdentity Later { get; } = new(
        Root(to: FakeIdentity.Until.AddYears(10)), FakeIdentities.PlainCa.Key);

    private static FakeAuthority Announcing((FakeIdentity Signer, FakeIdentity Next) announced) => new()
    {
        Capabilities = "SCEPStandard\nGetNextCACert\n",
        Announced = announced,
    };

    private static async Task Is(string id, string word, FakeAuthority authority, string? fingerprint = null)
    {
        using var bench = new SingleCheckBench(
            authority, server: SingleCheckBench.Server("http://scep.example/scep", null, fingerprint));
        var outcome = await bench.RunAsync(id);

        Assert.True(word == outcome.Word, $"{outcome.Word}: {string.Join("; ", outcome.Arguments)}");
        Assert.True(word == "Pass" || outcome.Severity > Severity.Info);
    }
}

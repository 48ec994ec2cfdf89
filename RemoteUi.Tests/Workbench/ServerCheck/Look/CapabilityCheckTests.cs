using System.Security.Cryptography;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>The checks of what a server states, and of what it does.</summary>
public class CapabilityCheckTests
{
    private const string Full = "AES\nPOSTPKIOperation\nSHA-256\nSHA-512\nRenewal\nSCEPStandard\n";

    [Theory]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("C3")]
    [InlineData("C4")]
    [InlineData("C6")]
    [InlineData("C7")]
    public Task A_sound_server_passes(string id) => Is(id, "Pass", new());

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    public Task An_empty_list(string text) => Is("C1", "Empty", new() { Capabilities = text });

    [Theory]
    [InlineData("AES, SHA-256, POSTPKIOperation", "BadLines")]
    [InlineData("AES\nSHA-256 (recommended)\n", "BadLines")]
    [InlineData("AES\nSHA-256\0", "BadLines")]
    [InlineData("aes\nSHA-256\n", "WrongCase")]
    [InlineData("AES\r\nSHA-256\r\nVendorKeyword\r\n", "Pass")]
    [InlineData("AES-256\nSHA-256", "Pass")]
    public Task The_shape_of_the_list(string text, string word) => Is("C1", word, new() { Capabilities = text });

    [Fact]
    public async Task Another_content_type_is_worth_knowing()
    {
        using var bench = new SingleCheckBench(new(HttpQuirks.ContentType("application/octet-stream")));
        var outcome = await bench.RunAsync("C1");

        Assert.Equal(("ContentType", Severity.Info), (outcome.Word, outcome.Severity));
    }

    [Theory]
    [InlineData("C2", "DES3\nSHA-256\n", "NotStated")]
    [InlineData("C3", "AES\nSHA-1\n", "NotStated")]
    [InlineData("C2", "SCEPStandard\n", "Pass")]
    [InlineData("C3", "SCEPStandard\n", "Pass")]
    [InlineData("C6", "AES\nSHA-256\n", "Missing")]
    [InlineData("C6", "AES\nSHA-256\nPOSTPKIOperation\n", "KeywordMissing")]
    public Task What_is_stated(string id, string text, string word) => Is(id, word, new() { Capabilities = text });

    [Fact]
    public async Task The_keyword_alone_is_worth_knowing()
    {
        using var bench = new SingleCheckBench(new() { Capabilities = "SCEPStandard\n" });
        var outcome = await bench.RunAsync("C6");

        Assert.Equal(("Alone", Severity.Info), (outcome.Word, outcome.Severity));
    }

    [Fact]
    public Task A_digest_that_is_stated_and_refused() => Is(
        "C4", "NotWorking",
        new(Refuses(request => request.DigestOid == FakeOids.Digest(HashAlgorithmName.SHA256))));

    [Fact]
    public Task A_renewal_that_is_stated_and_refused() =>
        Is("C4", "NotWorking", new(Refuses(request => request.MessageType == "17")));

    [Fact]
    public async Task Trials_obtain_no_new_certificate_from_a_server_that_keeps_transactions()
    {
        using var bench = new SingleCheckBench(new() { Capabilities = Full + "DES3\nSHA-1\nAES-256\n" });

        Assert.Equal("Pass", (await bench.RunAsync("C4")).Word);
        Assert.InRange(bench.Issued, 2, 8);
    }

    [Fact]
    public Task Single_DES_and_MD5_are_forbidden() => Is("C5", "Forbidden", new());

    [Fact]
    public Task MD5_alone_is_forbidden() =>
        Is("C5", "Forbidden", new(Refuses(request => request.CipherOid == "1.3.14.3.2.7")));

    [Fact]
    public Task Old_algorithms_work_unstated() => Is("C5", "Outdated", new(Refuses(IsForbidden)));

    [Fact]
    public Task Nothing_works_unstated() => Is("C5", "Pass", new(Refuses(IsOld)));

    [Theory]
    [InlineData(FakeCipher.Des)]
    [InlineData(FakeCipher.TripleDes)]
    public Task A_reply_in_a_weaker_cipher(object cipher) =>
        Is("C7", "Weaker", new(CertRepQuirks.Cipher((FakeCipher)cipher)));

    [Fact]
    public Task A_reply_in_a_weaker_digest() =>
        Is("C7", "Weaker", new(CertRepQuirks.Digest(HashAlgorithmName.SHA1)));

    [Fact]
    public Task A_server_that_states_nothing_better_may_reply_so() =>
        Is("C7", "Pass", new(CertRepQuirks.Cipher(FakeCipher.TripleDes)) { Capabilities = "SHA-256\n" });

    private static bool IsForbidden(FakeRequest request) =>
        request.CipherOid == "1.3.14.3.2.7" || request.DigestOid == FakeOids.Digest(HashAlgorithmName.MD5);

    private static bool IsOld(FakeRequest request) =>
        IsForbidden(request) || request.CipherOid == "1.2.840.113549.3.7"
            || request.DigestOid == FakeOids.Digest(HashAlgorithmName.SHA1);

    private static Quirk Refuses(Func<FakeRequest, bool> which) => Quirk.InCertRep("badAlg", draft =>
    {
        if (!which(draft.Request)) return;
        (draft.PkiStatus, draft.FailInfo, draft.Issued) = ("2", "0", []);
        draft.Digest = HashAlgorithmName.SHA256;
    });

    private static async Task Is(string id, string word, FakeAuthority authority)
    {
        using var bench = new SingleCheckBench(authority);
        var outcome = await bench.RunAsync(id);

        Assert.True(word == outcome.Word, $"{outcome.Word}: {string.Join("; ", outcome.Arguments)}");
        Assert.True(word == "Pass" || outcome.Severity > Severity.Info);
    }
}

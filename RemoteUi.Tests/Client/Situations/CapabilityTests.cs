using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Tests every form of capability list (RFC 8894, 3.5.2), and what the client sends for it.</summary>
public class CapabilityTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";
    private const string Aes128 = "2.16.840.1.101.3.4.1.2";
    private const string TripleDes = "1.2.840.113549.3.7";
    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Sha512 = "2.16.840.1.101.3.4.2.3";

    [Theory]
    [InlineData("AES\nPOSTPKIOperation\nSHA-256")]
    [InlineData("AES\r\nPOSTPKIOperation\r\nSHA-256\r\n")]
    [InlineData("aes\npostpkioperation\nsha-256\n")]
    [InlineData("\uFEFFAES\nPOSTPKIOperation\nSHA-256\n")]
    [InlineData("\n\nAES\n\n  \nPOSTPKIOperation\nUpdate\nx-vendor-thing 1.0\nSHA-256\n\n")]
    [InlineData(" AES \t\n POSTPKIOperation \n SHA-256 ")]
    [InlineData("SCEPStandard")]
    public async Task Capabilities_in_every_format_are_read(string capabilities)
    {
        var request = await RequestFor(new() { Capabilities = capabilities });
        Assert.True(request.CipherOid is Aes256 or Aes128, request.CipherOid);
        Assert.Equal(Sha256, request.DigestOid);
    }

    [Theory]
    [InlineData("AES\nPOSTPKIOperation\nSHA-256")]
    [InlineData("SCEPStandard")]
    public async Task POST_is_used_if_advertised(string capabilities)
    {
        var authority = new FakeAuthority { Capabilities = capabilities };
        await IssuedAsync(authority);
        Assert.Equal("POST PKIOperation", authority.Asked[^1]);
    }

    [Theory]
    [InlineData("DES3\nSHA-1\nPOSTPKIOperation", TripleDes, Sha1)]
    [InlineData("DES3\nSHA-256\nPOSTPKIOperation", TripleDes, Sha256)]
    [InlineData("AES\nSHA-512\nPOSTPKIOperation", Aes256, Sha512)]
    [InlineData("AES\nSHA-512\nSHA-256\nPOSTPKIOperation", Aes256, Sha512)]
    public async Task The_strongest_advertised_algorithms_are_used(string capabilities, string cipher, string digest)
    {
        var request = await RequestFor(new() { Capabilities = capabilities });
        Assert.Equal(
            (cipher == Aes256 ? request.CipherOid is Aes256 or Aes128 : request.CipherOid == cipher, digest),
            (true, request.DigestOid));
    }

    [Fact]
    public Task An_empty_reply_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Empty("GetCACaps"));

    [Fact]
    public Task An_HTML_page_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Html("GetCACaps"));

    [Fact]
    public Task HTTP_404_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Error("GetCACaps", 404, "AES SHA-256"));

    [Fact]
    public Task HTTP_500_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Error("GetCACaps", 500));

    [Fact]
    public Task A_closed_connection_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Delivery("GetCACaps", FakeDelivery.Nothing));

    [Fact]
    public Task A_huge_reply_means_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Huge("GetCACaps"));

    [Fact]
    public Task Bytes_that_are_not_text_mean_no_capabilities_and_enrollment_continues() =>
        NothingStatedAsync(HttpQuirks.Body("GetCACaps", [0x30, 0x82, 0xFF, 0x00, 0x80]));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Capabilities_of_any_Content_Type_are_read(string? contentType) =>
        Assert.Equal(Sha512, (await RequestFor(new(HttpQuirks.ContentType(contentType)))).DigestOid);

    [Fact]
    public async Task Capabilities_in_UTF_16_are_tolerated() =>
        await IssuedAsync(HttpQuirks.Body("GetCACaps", Encoding.Unicode.GetBytes("\uFEFFAES\nSHA-256\n")));

    [Fact]
    public async Task A_shortened_list_is_rejected_if_the_floor_is_higher()
    {
        using var strict = new Enrollee { Demands = new() { Floor = AlgorithmFloor.AesSha256 } };
        var answer = await strict.GetCaAsync(Serve(new() { Capabilities = "DES3\nPOSTPKIOperation" }));
        Assert.Equal(Cause.AlgorithmTooWeak, Assert.IsType<CaResult.NotUsable>(answer).Cause);
    }

    private async Task<FakeRequest> RequestFor(FakeAuthority authority)
    {
        await IssuedAsync(authority);
        return authority.Requests[^1];
    }

    private async Task NothingStatedAsync(Quirk lie)
    {
        var authority = new FakeAuthority(lie);
        await IssuedAsync(authority);
        Assert.Equal(
            (TripleDes, Sha1, "GET PKIOperation"),
            (authority.Requests[^1].CipherOid, authority.Requests[^1].DigestOid, authority.Asked[^1]));
    }
}

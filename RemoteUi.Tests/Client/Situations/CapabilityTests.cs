using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Capabilities in every shape (RFC 8894, 3.5.2), and what the client sends for them.</summary>
public class CapabilityTests(FakeCaHost host) : Situation(host)
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
    public async Task Capabilities_in_every_shape_are_read(string capabilities)
    {
        var request = await RequestFor(new() { Capabilities = capabilities });
        Assert.True(request.CipherOid is Aes256 or Aes128, request.CipherOid);
        Assert.Equal(Sha256, request.DigestOid);
    }

    [Theory]
    [InlineData("AES\nPOSTPKIOperation\nSHA-256")]
    [InlineData("SCEPStandard")]
    public async Task POST_is_used_where_it_is_stated(string capabilities)
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
    public async Task The_best_that_is_stated_is_sent(string capabilities, string cipher, string digest)
    {
        var request = await RequestFor(new() { Capabilities = capabilities });
        Assert.Equal(
            (cipher == Aes256 ? request.CipherOid is Aes256 or Aes128 : request.CipherOid == cipher, digest),
            (true, request.DigestOid));
    }

    [Fact]
    public Task An_empty_answer_states_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Empty("GetCACaps"));

    [Fact]
    public Task A_page_of_HTML_states_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Html("GetCACaps"));

    [Fact]
    public Task HTTP_404_states_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Error("GetCACaps", 404, "AES SHA-256"));

    [Fact]
    public Task HTTP_500_states_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Error("GetCACaps", 500));

    [Fact]
    public Task A_closed_connection_states_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Delivery("GetCACaps", FakeDelivery.Nothing));

    [Fact]
    public Task A_huge_answer_states_nothing_and_enrollment_goes_on() => NothingStatedAsync(HttpLies.Huge("GetCACaps"));

    [Fact]
    public Task Bytes_that_are_no_text_state_nothing_and_enrollment_goes_on() =>
        NothingStatedAsync(HttpLies.Body("GetCACaps", [0x30, 0x82, 0xFF, 0x00, 0x80]));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Capabilities_of_any_Content_Type_are_read(string? contentType) =>
        Assert.Equal(Sha512, (await RequestFor(new(HttpLies.ContentType(contentType)))).DigestOid);

    [Fact]
    public async Task Capabilities_in_UTF_16_do_no_harm() =>
        await IssuedAsync(HttpLies.Body("GetCACaps", Encoding.Unicode.GetBytes("\uFEFFAES\nSHA-256\n")));

    [Fact]
    public async Task A_stripped_list_is_refused_where_the_floor_is_set_higher()
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

    private async Task NothingStatedAsync(Lie lie)
    {
        var authority = new FakeAuthority(lie);
        await IssuedAsync(authority);
        Assert.Equal(
            (TripleDes, Sha1, "GET PKIOperation"),
            (authority.Requests[^1].CipherOid, authority.Requests[^1].DigestOid, authority.Asked[^1]));
    }
}

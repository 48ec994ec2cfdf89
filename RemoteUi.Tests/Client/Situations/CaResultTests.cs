using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;
using static RemoteUi.Tests.FakeCa.FakeIdentities;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Tests every form of GetCACert reply (RFC 8894, 4.2), and which certificate becomes the recipient.</summary>
public class CaResultTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public Task A_CA_certificate_in_PEM_is_read() =>
        IssuedAsync(HttpQuirks.Body("GetCACert", Encoding.ASCII.GetBytes(Ca.Certificate.ExportCertificatePem())));

    [Fact]
    public Task A_CA_certificate_in_bare_base64_is_read() =>
        IssuedAsync(
            HttpQuirks.Body(
                "GetCACert",
                Encoding.ASCII.GetBytes(
                    Convert.ToBase64String(Ca.Certificate.RawData, Base64FormattingOptions.InsertLineBreaks))));

    [Fact]
    public Task A_CA_certificate_in_base64_on_one_line_is_read() =>
        IssuedAsync(
            HttpQuirks.Body("GetCACert", Encoding.ASCII.GetBytes(Convert.ToBase64String(Ca.Certificate.RawData))));

    [Fact]
    public Task A_set_of_PEM_certificates_is_read() =>
        IssuedAsync(WithRas([SigningRa, EncryptingRa], HttpQuirks.Body("GetCACert", Pem(SigningRa, EncryptingRa, Ca))));

    [Fact]
    public Task A_degenerate_set_in_PEM_is_read() =>
        IssuedAsync(
            HttpQuirks.Body(
                "GetCACert",
                Encoding.ASCII.GetBytes(
                    PemEncoding.WriteString("PKCS7", FakeDistribution.Degenerate([Ca.Certificate])))));

    [Fact]
    public Task A_degenerate_set_of_one_is_read() =>
        IssuedAsync(HttpQuirks.Body("GetCACert", FakeDistribution.Degenerate([Ca.Certificate])));

    [Fact]
    public Task A_degenerate_set_in_BER_is_read() =>
        IssuedAsync(HttpQuirks.Body("GetCACert", FakeDistribution.Degenerate([Ca.Certificate], ber: true)));

    [Fact]
    public Task Bytes_after_the_certificate_are_ignored() =>
        IssuedAsync(HttpQuirks.Change("GetCACert", "CRLF after it", body => [.. body, .. "\r\n"u8]));

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("application/x-x509-ca-ra-cert")]
    [InlineData("text/html")]
    public Task Any_Content_Type_of_a_CA_certificate_is_accepted(string? contentType) =>
        IssuedAsync(HttpQuirks.ContentType(contentType));

    [Theory]
    [InlineData("CSE")]
    [InlineData("CES")]
    [InlineData("SCE")]
    [InlineData("SEC")]
    [InlineData("ECS")]
    [InlineData("ESC")]
    public async Task Of_two_RAs_in_any_order_the_encryption_RA_is_the_recipient(string order)
    {
        var found = order
            .Select(letter => letter switch { 'C' => Ca, 'S' => SigningRa, _ => EncryptingRa })
            .Select(identity => identity.Certificate);
        var authority =
            new FakeAuthority { Certificates = [.. found], Signer = SigningRa, Recipients = [EncryptingRa] };
        await IssuedAsync(authority);
        Assert.Single(authority.Requests);
    }

    [Fact]
    public Task A_single_RA_for_both_uses_is_the_recipient() =>
        IssuedAsync(
            new FakeAuthority { Certificates = [Ca.Certificate, Ra.Certificate], Signer = Ra, Recipients = [Ra] });

    [Fact]
    public Task Duplicate_and_unrelated_certificates_are_ignored() => IssuedAsync(new FakeAuthority
    {
        Certificates = [Stranger.Certificate, Ca.Certificate, Ra.Certificate, Ca.Certificate, Ra.Certificate],
        Signer = Ra,
        Recipients = [Ra],
    });

    [Fact]
    public Task A_CA_without_key_usage_is_the_recipient() => IssuedAsync(new FakeAuthority { Ca = PlainCa });

    [Fact]
    public Task A_CA_without_keyEncipherment_is_the_recipient_if_there_is_no_other() =>
        IssuedAsync(new FakeAuthority { Ca = SigningCa });

    [Fact]
    public async Task A_poll_names_the_CA_and_not_the_RA()
    {
        var authority = new FakeAuthority
        {
            Certificates = [Ra.Certificate, Ca.Certificate],
            Signer = Ra,
            Recipients = [Ra],
            PendingAnswers = 1,
        };
        var url = Serve(authority);
        var order = Enrollee.Order();
        Assert.IsType<EnrollmentResult.Pending>(await Client.EnrollAsync(url, order));
        Assert.IsType<EnrollmentResult.Issued>(await Client.PollAsync(url, await Client.FindCaAsync(url), order));
        Assert.Empty(authority.Refusals);
    }

    [Fact]
    public Task An_empty_GetCACert_reply_is_reported_as_empty() =>
        NotUsableAsync(Cause.EmptyAnswer, HttpQuirks.Empty("GetCACert"));

    [Fact]
    public Task An_HTML_page_for_GetCACert_is_reported_as_HTML() =>
        NotUsableAsync(Cause.HtmlAnswer, HttpQuirks.Html("GetCACert"));

    [Fact]
    public Task Half_a_CA_certificate_is_malformed() =>
        NotUsableAsync(Cause.Malformed, HttpQuirks.Change("GetCACert", "half", body => body[..(body.Length / 2)]));

    [Fact]
    public Task A_huge_GetCACert_reply_is_too_large() =>
        NotUsableAsync(Cause.AnswerTooLarge, HttpQuirks.Huge("GetCACert"));

    [Fact]
    public Task A_set_without_certificates_is_reported_as_such() =>
        NotUsableAsync(Cause.CaCertificateMissing, HttpQuirks.Body("GetCACert", FakeDistribution.Degenerate([])));

    [Fact]
    public Task A_set_of_33_certificates_is_too_large() =>
        NotUsableAsync(
            Cause.ChainTooLong,
            HttpQuirks.Body("GetCACert", FakeDistribution.Degenerate(Enumerable.Range(0, 33).Select(Another))));

    [Fact]
    public async Task HTTP_404_for_GetCACert_is_reported_with_its_status()
    {
        var answer = Assert.IsType<CaResult.NoReply>(
            await Client.GetCaAsync(Serve(new(HttpQuirks.Error("GetCACert", 404, "no such CA")))));
        Assert.Equal((Cause.HttpError, 404), (answer.Fault.Cause, answer.Fault.HttpStatus));
    }

    [Fact]
    public async Task A_CA_with_the_configured_fingerprint_is_accepted()
    {
        using var pinning = new Enrollee { Fingerprint = Ca.Certificate.GetCertHashString(HashAlgorithmName.SHA256) };
        Assert.IsType<EnrollmentResult.Issued>(
            await pinning.EnrollAsync(Serve(WithRas([SigningRa, EncryptingRa])), Enrollee.Order()));
    }

    [Fact]
    public async Task A_look_alike_of_the_CA_is_rejected_by_its_fingerprint_before_anything_is_sent()
    {
        using var pinning =
            new Enrollee { Fingerprint = LookAlike.Certificate.GetCertHashString(HashAlgorithmName.SHA256) };
        var authority = new FakeAuthority();
        Assert.Equal(
            Cause.CaFingerprintDiffers,
            Assert.IsType<CaResult.NotUsable>(await pinning.GetCaAsync(Serve(authority))).Cause);
        Assert.Empty(authority.Requests);
    }

    [Fact]
    public async Task A_certificate_without_a_chain_to_the_fingerprint_is_not_a_signer()
    {
        using var pinning = new Enrollee { Fingerprint = Ca.Certificate.GetCertHashString(HashAlgorithmName.SHA256) };
        var authority = new FakeAuthority { Certificates = [Ca.Certificate, Stranger.Certificate], Signer = Stranger };
        Assert.Equal(
            Cause.SignerUnknown,
            Assert.IsType<EnrollmentResult.NotUsable>(
                await pinning.EnrollAsync(Serve(authority), Enrollee.Order())).Cause);
    }

    private static X509Certificate2 Another(int number)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={number}"), Ra.Certificate.PublicKey, HashAlgorithmName.SHA256);
        return Ca.Sign(request, FakeIdentity.From, FakeIdentity.Until, [0x30, (byte)number]);
    }

    private static FakeAuthority WithRas(IEnumerable<FakeIdentity> ras, params Quirk[] quirks) => new(quirks)
    {
        Certificates = [Ca.Certificate, .. ras.Select(ra => ra.Certificate)],
        Signer = SigningRa,
        Recipients = [EncryptingRa],
    };

    private async Task NotUsableAsync(Cause cause, Quirk quirk) =>
        Assert.Equal(cause, Assert.IsType<CaResult.NotUsable>(await Client.GetCaAsync(Serve(new(quirk)))).Cause);

    private static byte[] Pem(params FakeIdentity[] identities) =>
        Encoding.ASCII.GetBytes(
            string.Concat(identities.Select(identity => identity.Certificate.ExportCertificatePem() + "\r\n")));
}

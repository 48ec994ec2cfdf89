using System.Security.Cryptography;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Lenient about bytes: odd replies that mean what they should.</summary>
public class SurvivedReplyTests(FakeCaHost host) : Situation(host)
{
    [Fact]
    public async Task An_honest_reply_gives_the_certificate_and_its_chain()
    {
        var issued = await IssuedAsync();
        Assert.Equal("CN=Fake CA, O=Fakes", issued.Certificate.Issuer);
        Assert.Equal(FakeIdentities.Ca.Certificate.RawData, issued.Chain.Single().RawData);
    }

    [Fact]
    public Task BER_with_indefinite_lengths_and_octet_strings_in_parts_is_read() => IssuedAsync(CertRepLies.Ber);

    [Fact]
    public Task Names_by_subject_key_identifier_are_read() => IssuedAsync(CertRepLies.KeyIdentifiers);

    [Theory]
    [InlineData(nameof(FakeSignature.RsaEncryptionWithoutParameters))]
    [InlineData(nameof(FakeSignature.DigestWithRsa))]
    [InlineData(nameof(FakeSignature.DigestWithRsaWithoutParameters))]
    [InlineData(nameof(FakeSignature.Pss))]
    public Task Every_way_to_name_and_make_an_RSA_signature_is_read(string signature) =>
        IssuedAsync(CertRepLies.Signature(Enum.Parse<FakeSignature>(signature)));

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public Task Every_digest_of_today_is_read(string digest) =>
        IssuedAsync(CertRepLies.Digest(new HashAlgorithmName(digest)));

    [Fact]
    public async Task A_reply_in_SHA1_is_read_and_reported_as_weak()
    {
        var issued = await IssuedAsync(CertRepLies.Digest(HashAlgorithmName.SHA1));
        Assert.Contains(
            issued.Report.Algorithms,
            algorithm => algorithm is { Use: AlgorithmUse.ReplyDigest, Name: "SHA1", IsWeak: true });
    }

    [Theory]
    [InlineData(nameof(FakeCipher.Des), true)]
    [InlineData(nameof(FakeCipher.TripleDes), true)]
    [InlineData(nameof(FakeCipher.Aes128), false)]
    [InlineData(nameof(FakeCipher.Aes192), false)]
    [InlineData(nameof(FakeCipher.Aes256), false)]
    public async Task Every_cipher_of_a_reply_is_read_and_the_old_ones_reported_as_weak(string cipher, bool isWeak)
    {
        var issued = await IssuedAsync(CertRepLies.Cipher(Enum.Parse<FakeCipher>(cipher)));
        Assert.Equal(
            isWeak, issued.Report.Algorithms.Single(algorithm => algorithm.Use == AlgorithmUse.ReplyEncryption).IsWeak);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(30)]
    public Task Attributes_in_every_string_type_are_read(int tag) => IssuedAsync(CertRepLies.TextTag(tag));

    [Fact]
    public Task Unknown_signed_attributes_are_ignored() => IssuedAsync(CertRepLies.UnknownAttributes);

    [Fact]
    public Task A_missing_senderNonce_is_no_reason() => IssuedAsync(CertRepLies.MissingSenderNonce);

    [Fact]
    public Task A_senderNonce_of_another_length_is_no_reason() => IssuedAsync(CertRepLies.ShortSenderNonce);

    [Fact]
    public Task A_copied_senderNonce_is_no_reason() => IssuedAsync(CertRepLies.CopiedSenderNonce);

    [Fact]
    public Task The_signers_certificate_need_not_be_enclosed() => IssuedAsync(CertRepLies.SignerNotEnclosed);

    [Fact]
    public Task Foreign_certificates_enclosed_do_no_harm() => IssuedAsync(CertRepLies.ForeignCertificatesEnclosed);

    [Fact]
    public Task The_issued_certificate_is_found_among_others() => IssuedAsync(CertRepLies.MoreCertificates);

    [Fact]
    public async Task A_subject_changed_by_the_CA_is_accepted_and_shown()
    {
        var issued = await IssuedAsync(CertRepLies.ChangedSubject);
        Assert.Equal("CN=chosen by the CA", issued.Certificate.Subject);
        Assert.Contains(
            issued.Report.Remarks, remark => remark.Contains("CN=chosen by the CA", StringComparison.Ordinal));
    }

    [Fact]
    public Task Bytes_after_the_message_are_ignored() => IssuedAsync(CertRepLies.TrailingLineBreak);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public Task A_CA_whose_clock_is_an_hour_off_is_no_reason(int hours) =>
        IssuedAsync(new FakeAuthority { Now = FakeAuthority.Today.AddHours(hours) });

    [Fact]
    public Task All_oddities_at_once_are_survived() => IssuedAsync(
        CertRepLies.Ber, CertRepLies.KeyIdentifiers, CertRepLies.Cipher(FakeCipher.Des),
        CertRepLies.Signature(FakeSignature.Pss), CertRepLies.TextTag(30), CertRepLies.UnknownAttributes,
        CertRepLies.MissingSenderNonce, CertRepLies.SignerNotEnclosed, CertRepLies.MoreCertificates,
        CertRepLies.TrailingLineBreak, HttpLies.ContentType(null), HttpLies.Status("PKIOperation", 500));
}

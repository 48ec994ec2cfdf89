using System.Security.Cryptography;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Lenient about bytes: accepts unusual replies whose meaning is correct.</summary>
public class ToleratedReplyTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public async Task A_correct_reply_returns_the_certificate_and_its_chain()
    {
        var issued = await IssuedAsync();
        Assert.Equal("CN=Fake CA, O=Fakes", issued.Certificate.Issuer);
        Assert.Equal(FakeIdentities.Ca.Certificate.RawData, issued.Chain.Single().RawData);
    }

    [Fact]
    public Task BER_with_indefinite_lengths_and_constructed_octet_strings_is_read() => IssuedAsync(CertRepQuirks.Ber);

    [Fact]
    public Task Subject_key_identifiers_are_read() => IssuedAsync(CertRepQuirks.KeyIdentifiers);

    [Theory]
    [InlineData(nameof(FakeSignature.RsaEncryptionWithoutParameters))]
    [InlineData(nameof(FakeSignature.DigestWithRsa))]
    [InlineData(nameof(FakeSignature.DigestWithRsaWithoutParameters))]
    [InlineData(nameof(FakeSignature.Pss))]
    public Task Every_type_of_RSA_signature_is_read(string signature) =>
        IssuedAsync(CertRepQuirks.Signature(Enum.Parse<FakeSignature>(signature)));

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public Task Every_current_digest_is_read(string digest) =>
        IssuedAsync(CertRepQuirks.Digest(new HashAlgorithmName(digest)));

    [Fact]
    public async Task A_reply_with_SHA1_is_read_and_reported_as_weak()
    {
        var issued = await IssuedAsync(CertRepQuirks.Digest(HashAlgorithmName.SHA1));
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
    public async Task Every_cipher_is_read_and_the_old_ones_are_reported_as_weak(string cipher, bool isWeak)
    {
        var issued = await IssuedAsync(CertRepQuirks.Cipher(Enum.Parse<FakeCipher>(cipher)));
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
    public Task Attributes_in_every_string_type_are_read(int tag) => IssuedAsync(CertRepQuirks.TextTag(tag));

    [Fact]
    public Task Unknown_signed_attributes_are_ignored() => IssuedAsync(CertRepQuirks.UnknownAttributes);

    [Fact]
    public Task A_missing_senderNonce_is_accepted() => IssuedAsync(CertRepQuirks.MissingSenderNonce);

    [Fact]
    public Task A_senderNonce_of_another_length_is_accepted() => IssuedAsync(CertRepQuirks.ShortSenderNonce);

    [Fact]
    public Task A_copied_senderNonce_is_accepted() => IssuedAsync(CertRepQuirks.CopiedSenderNonce);

    [Fact]
    public Task The_signers_certificate_may_be_absent() => IssuedAsync(CertRepQuirks.SignerNotEnclosed);

    [Fact]
    public Task Unrelated_certificates_are_ignored() => IssuedAsync(CertRepQuirks.ForeignCertificatesEnclosed);

    [Fact]
    public Task The_issued_certificate_is_found_among_others() => IssuedAsync(CertRepQuirks.MoreCertificates);

    [Fact]
    public async Task A_subject_changed_by_the_CA_is_accepted_and_reported()
    {
        var issued = await IssuedAsync(CertRepQuirks.ChangedSubject);
        Assert.Equal("CN=chosen by the CA", issued.Certificate.Subject);
        Assert.Contains(Remark.Of(RemarkCode.SubjectChanged, "CN=chosen by the CA"), issued.Report.Remarks);
    }

    [Fact]
    public Task Bytes_after_the_message_are_ignored() => IssuedAsync(CertRepQuirks.TrailingLineBreak);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public Task A_CA_whose_clock_is_an_hour_off_is_accepted(int hours) =>
        IssuedAsync(new FakeAuthority { Now = FakeAuthority.Today.AddHours(hours) });

    [Fact]
    public Task All_quirks_at_once_are_tolerated() => IssuedAsync(
        CertRepQuirks.Ber, CertRepQuirks.KeyIdentifiers, CertRepQuirks.Cipher(FakeCipher.Des),
        CertRepQuirks.Signature(FakeSignature.Pss), CertRepQuirks.TextTag(30), CertRepQuirks.UnknownAttributes,
        CertRepQuirks.MissingSenderNonce, CertRepQuirks.SignerNotEnclosed, CertRepQuirks.MoreCertificates,
        CertRepQuirks.TrailingLineBreak, HttpQuirks.ContentType(null), HttpQuirks.Status("PKIOperation", 500));
}

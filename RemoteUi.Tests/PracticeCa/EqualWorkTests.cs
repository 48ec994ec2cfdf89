using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Messages;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// The practice CA does the same work whatever is wrong with an envelope. How long that takes is measured by the
/// benchmark envelope-timing, not by a test.
/// </summary>
public sealed class EqualWorkTests
{
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";

    [Theory]
    [InlineData("right")]
    [InlineData("wrong length")]
    [InlineData("wrong padding")]
    public void Of_a_content_key_and_its_stand_in_one_is_decrypted_and_one_is_not(string kind)
    {
        using var counted = new CountingRsa();
        using var standIn = new CountingRsa();
        var content = RandomNumberGenerator.GetBytes(kind == "wrong length" ? 5 : 16);
        var encrypted = counted.Encrypt(content, RSAEncryptionPadding.Pkcs1);
        if (kind == "wrong padding") encrypted[^1] ^= 1;
        using var key = new SubstitutingRsa(counted, standIn, contentKeyBytes: 16);

        var decrypted = key.Decrypt(encrypted, RSAEncryptionPadding.Pkcs1);

        Assert.Equal(16, decrypted.Length);
        Assert.Equal(kind == "right", decrypted.SequenceEqual(content));
        Assert.Equal(
            (1, 1), (counted.Successes + standIn.Successes, counted.Failures + standIn.Failures));
        Assert.Equal(1, counted.Successes + counted.Failures);
    }

    [Theory]
    [InlineData(ScepMessageBuilder.TripleDes, 0)]
    [InlineData(ScepMessageBuilder.TripleDes, 8)]
    [InlineData(ScepMessageBuilder.Aes128, 15)]
    [InlineData(ScepMessageBuilder.Aes128, 16)]
    [InlineData(Aes256, 1000)]
    public void Of_the_counterparts_of_an_envelope_one_opens_and_the_other_does_not(string cipher, int bytes)
    {
        var recipient = Requests.SelfSigned(TestKeys.First);
        var envelope = new EnvelopedCms(
            new ContentInfo(new byte[bytes]), new AlgorithmIdentifier(new Oid(cipher)));
        envelope.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, recipient));
        var sent = new EnvelopedCms();
        sent.Decode(envelope.Encode());

        var (readable, unreadable) = EnvelopeCounterparts.Of(sent, TestKeys.First);

        var length = Math.Max(sent.ContentInfo.Content.Length, cipher == ScepMessageBuilder.TripleDes ? 16 : 32);
        Assert.Equal(length, readable.ContentInfo.Content.Length);
        Assert.Equal(length, unreadable.ContentInfo.Content.Length);
        Assert.Equal(cipher, readable.ContentEncryptionAlgorithm.Oid.Value);
        readable.Decrypt(readable.RecipientInfos[0], TestKeys.First);
        Assert.Throws<CryptographicException>(() => unreadable.Decrypt(unreadable.RecipientInfos[0], TestKeys.First));
    }

    [Fact]
    public void The_substitute_request_is_read_and_refused_for_its_signature() =>
        Assert.Throws<RequestRefusedException>(() =>
            CertificationRequestReader.Read(
                SubstituteRequest.WrongSignature,
                SignedRequest.Read(SubstituteRequest.WrongSignature).PublicKey, senderRsa: null));

    private sealed class CountingRsa : RSA
    {
        private readonly RSA key = Create(2048);

        public int Successes { get; private set; }

        public int Failures { get; private set; }

        public override KeySizes[] LegalKeySizes => key.LegalKeySizes;

        public override int KeySize => key.KeySize;

        public override byte[] Encrypt(byte[] data, RSAEncryptionPadding padding) => key.Encrypt(data, padding);

        public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)
        {
            try
            {
                var decrypted = key.Decrypt(data, padding);
                Successes++;
                return decrypted;
            }
            catch (CryptographicException)
            {
                Failures++;
                throw;
            }
        }

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            key.ExportParameters(includePrivateParameters);

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) key.Dispose();
            base.Dispose(disposing);
        }
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// The practice CA does the same work whatever is wrong with an envelope. How long that takes is measured by the
/// benchmark envelope-timing, not by a test.
/// </summary>
public sealed class EqualWorkTests
{
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";

    private static readonly X509Certificate2 Recipient = Requests.SelfSigned(TestKeys.First);

    [Theory]
    [InlineData(ScepMessageBuilder.TripleDes, 8, 8)]
    [InlineData(ScepMessageBuilder.Aes128, 16, 16)]
    [InlineData(Aes256, 16, 1000)]
    public void A_refusal_costs_one_exception_whatever_padding_is_wrong(string cipher, int block, int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        var envelope = Encrypted(content, cipher, RSAEncryptionPadding.Pkcs1);
        var right = Sent(envelope);
        var key = right.Envelope!.RecipientInfos[0].EncryptedKey;
        var wrongKey = Sent(Changed(envelope, envelope.AsSpan().IndexOf(key) + key.Length - 1, 1));
        // The content ends with the number of bytes of padding, which becomes 255.
        var wrongContent = Sent(
            Changed(envelope, envelope.Length - block - 1, (byte)(0xff ^ (block - (bytes % block)))));

        ScepRequest[] all = [right, wrongKey, wrongContent];
        Assert.Equal([0, 1, 0], all.Select(request => ThrownExceptions.Count(() => Open(request))));
        Assert.Equal([1, 1, 1], all.Select(request => ThrownExceptions.Count(() => Refuse(request))));
        Assert.Equal(content, Open(right).Content);
        Assert.NotEqual(content, Open(wrongKey).Content);
        Assert.Equal(64, Open(wrongContent).Content.Length);
    }

    public static TheoryData<RSAEncryptionPadding> Paddings =>
        [
            RSAEncryptionPadding.Pkcs1, RSAEncryptionPadding.OaepSHA1, RSAEncryptionPadding.OaepSHA256,
            RSAEncryptionPadding.OaepSHA512,
        ];

    [Theory, MemberData(nameof(Paddings))]
    public void A_content_key_with_each_padding_is_decrypted(RSAEncryptionPadding padding) => Assert.Equal(
        new byte[] { 1, 2, 3 }, Open(Sent(Encrypted([1, 2, 3], Aes256, padding))).Content);

    [Fact]
    public void The_substitute_request_is_read_and_refused_for_its_signature() =>
        Assert.Throws<RequestRefusedException>(() =>
            CertificationRequestReader.Read(
                SubstituteRequest.WrongSignature.Encoded, SubstituteRequest.WrongSignature.PublicKey, senderRsa: null));

    [Fact]
    public void The_malformed_substitute_is_read_and_cannot_be_loaded() => Assert.Contains(
        "cannot be read",
        Assert.Throws<RequestRefusedException>(() => CertificationRequestReader.Read(
            SubstituteRequest.Malformed.Encoded, SubstituteRequest.Malformed.PublicKey, senderRsa: null)).Message,
        StringComparison.Ordinal);

    private static OpenedEnvelope Open(ScepRequest request) => EnvelopeReader.Open(request, new Identity(Recipient));

    private static void Refuse(ScepRequest request) => Open(request).DoOtherwise();

    private static byte[] Encrypted(byte[] content, string cipher, RSAEncryptionPadding padding)
    {
        var envelope = new EnvelopedCms(new ContentInfo(content), new AlgorithmIdentifier(new Oid(cipher)));
        envelope.Encrypt(new CmsRecipient(Recipient, padding));
        return envelope.Encode();
    }

    private static ScepRequest Sent(byte[] envelope) => ScepRequestReader.Read(
        new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(TestKeys.Second),
            Recipient = Recipient,
            Content = [],
            ChangeEnvelope = _ => envelope,
        }.Build());

    private static byte[] Changed(byte[] envelope, int index, byte mask)
    {
        var changed = envelope.ToArray();
        changed[index] ^= mask;
        return changed;
    }
}

using System.Security.Cryptography;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Requests that are enveloped for EC keys of the CA by key agreement (RFC 5753).</summary>
public sealed class KeyAgreementTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public KeyAgreementTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(CaKeyAlgorithm.EcP256, EcEnvelope.Sha1Scheme, EcEnvelope.Aes128Wrap)]
    [InlineData(CaKeyAlgorithm.EcP256, EcEnvelope.Sha256Scheme, EcEnvelope.Aes192Wrap)]
    [InlineData(CaKeyAlgorithm.EcP256, EcEnvelope.Sha1Scheme, EcEnvelope.Aes256Wrap)]
    [InlineData(CaKeyAlgorithm.EcP384, EcEnvelope.Sha256Scheme, EcEnvelope.Aes256Wrap)]
    public void A_request_to_an_EC_CA_is_read(CaKeyAlgorithm keys, string scheme, string wrap)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = keys });

        Assert.Equal("0", client.Send(Message(scheme, wrap).Build()).Status);
    }

    [Theory]
    [InlineData(ScepMessageBuilder.TripleDes)]
    [InlineData(ScepMessageBuilder.Aes128)]
    [InlineData("2.16.840.1.101.3.4.1.42")]
    public void The_content_may_have_any_accepted_cipher(string cipher)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });

        Assert.Equal("0", client.Send(Message(cipher: cipher).Build()).Status);
    }

    [Theory]
    [InlineData("padding")]
    [InlineData("wrapped key")]
    [InlineData("ephemeral key")]
    public void Any_damage_to_the_envelope_gets_the_same_refusal(string part)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });

        var reply = client.Send(Message(change: envelope => Damaged(envelope, part)).Build());

        Assert.Equal("2", reply.Status);
        Assert.Contains(
            "cannot be decrypted to a valid certificate request", reply.FailInfoText!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_to_the_EC_key_of_somebody_else_is_refused()
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(
            "2", client.Send(client.PkcsReq(recipient: Requests.SelfSigned(other)).Build()).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void The_padding_is_removed(int bytes)
    {
        var (key, vector) = (ContentCipher.NewKey(ScepMessageBuilder.Aes128), new byte[16]);
        var content = RandomNumberGenerator.GetBytes(bytes);
        var encrypted = ContentCipher.Encrypt(ScepMessageBuilder.Aes128, key, vector, content);

        Assert.Equal(content, ContentCipher.Decrypt(ScepMessageBuilder.Aes128, key, vector, encrypted));
        Assert.Null(ContentCipher.Decrypt(ScepMessageBuilder.Aes128, key, vector, encrypted[..^1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(2)]
    public void Wrong_padding_is_found(byte last)
    {
        var (key, vector) = (ContentCipher.NewKey(ScepMessageBuilder.Aes128), new byte[16]);
        var block = new byte[16];
        block[^1] = last;
        using var cipher = Aes.Create();
        cipher.Key = key;
        var encrypted = cipher.EncryptCbc(block, vector, PaddingMode.None);

        Assert.Null(ContentCipher.Decrypt(ScepMessageBuilder.Aes128, key, vector, encrypted));
    }

    /// <summary>RFC 3394, 4.1.</summary>
    [Fact]
    public void The_key_wrap_is_that_of_the_standard()
    {
        var wrapping = Convert.FromHexString("000102030405060708090A0B0C0D0E0F");
        var key = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");
        var wrapped = KeyWrap.Wrap(wrapping, key);

        Assert.Equal("1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5", Convert.ToHexString(wrapped));
        Assert.Equal(key, KeyWrap.Unwrap(wrapping, wrapped));
        wrapped[0] ^= 1;
        Assert.Null(KeyWrap.Unwrap(wrapping, wrapped));
    }

    private static byte[] Damaged(byte[] envelope, string part)
    {
        var read = EncryptedEnvelope.Read(envelope);
        var agreement = Assert.Single(read.Agreements);
        var damaged = part switch
        {
            "wrapped key" => agreement.Keys[0].WrappedKey,
            "ephemeral key" => agreement.OriginatorPoint,
            _ => read.EncryptedContent,
        };
        // A change of the last block but one changes the padding in the last one.
        var fromEnd = part == "padding" ? 17 : 1;
        envelope[envelope.AsSpan().IndexOf(damaged) + damaged.Length - fromEnd] ^= 1;
        return envelope;
    }

    private ScepMessageBuilder Message(
        string scheme = EcEnvelope.Sha256Scheme, string wrap = EcEnvelope.Aes128Wrap,
        string cipher = ScepMessageBuilder.Aes128, Func<byte[], byte[]>? change = null) => new()
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(client.Key),
            TransactionId = Guid.NewGuid().ToString("N"),
            Scheme = scheme,
            Wrap = wrap,
            Cipher = cipher,
            ChangeEnvelope = change ?? (envelope => envelope),
        };
}

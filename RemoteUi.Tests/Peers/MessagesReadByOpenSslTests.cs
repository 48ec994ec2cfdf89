using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Client;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Checks with openssl that the client's messages are well-formed DER, signed and encrypted, and have the expected
/// content.
/// </summary>
public sealed class MessagesReadByOpenSslTests : IDisposable
{
    private readonly OpenSsl openssl = new();
    private readonly ClientBench bench = new();

    public void Dispose()
    {
        openssl.Dispose();
        bench.Dispose();
    }

    [Theory]
    [InlineData(CapabilityList.Full)]
    [InlineData(CapabilityList.None)]
    public async Task Every_message_parses_and_none_has_an_indefinite_length(CapabilityList capabilities)
    {
        bench.Ca.Set(behavior => behavior with { Capabilities = capabilities });
        await bench.EnrollAsync();
        await bench.Client.PollAsync(
            bench.Server, await bench.ProfileAsync(), ClientBench.Order(), ClientBench.Cancellation);

        Assert.Equal(2, bench.Transport.Sent.Count);
        Assert.All(bench.Transport.Sent, message =>
            Assert.DoesNotContain(
                "l=inf", openssl.Run("asn1parse", "-inform", "DER", "-in", openssl.File("message.der", message)),
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AES", "SHA-512", "aes-128-cbc", "sha512")]
    [InlineData("AES-256", "SHA-256", "aes-256-cbc", "sha256")]
    [InlineData("DES3", "SHA-1", "des-ede3-cbc", "sha1")]
    public void The_signature_verifies_and_the_algorithms_are_those_advertised(
        string cipher, string digest, string cipherName, string digestName)
    {
        var message = Prepare(new CaCapabilities([cipher, digest]), ClientBench.Order());

        var text = openssl.Run(
            "cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", openssl.File("message.der", message));
        var envelope = openssl.Run("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", Envelope(message));

        Assert.Contains($"algorithm: {digestName} (", text, StringComparison.Ordinal);
        Assert.Contains("algorithm: rsaEncryption (", text, StringComparison.Ordinal);
        Assert.Contains($"algorithm: {cipherName} (", envelope, StringComparison.Ordinal);
    }

    [Fact]
    public void The_envelope_decrypts_to_the_expected_certificate_request()
    {
        var order = ClientBench.Order() with
        {
            Subject = new RequestSubject("Příklad #1", "192.0.2.7"),
            Hash = SignatureHash.Sha384,
        };

        var text = openssl.Run(
            "req", "-inform", "DER", "-in", Content(Prepare(CaCapabilities.None, order)), "-noout", "-text", "-verify",
            "-nameopt", "RFC2253,-esc_msb,utf8");

        Assert.Contains("CN=192.0.2.7,O=Příklad #1", text, StringComparison.Ordinal);
        Assert.Contains("IP Address:192.0.2.7", text, StringComparison.Ordinal);
        Assert.Contains("sha384WithRSAEncryption", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open sesame", "PRINTABLESTRING")]
    [InlineData("heslo_č.1", "UTF8STRING")]
    public void A_challenge_password_is_a_PrintableString_if_its_characters_allow(string password, string type)
    {
        var order = ClientBench.Order() with { ChallengePassword = new Core.Secret(password) };

        var lines = openssl
            .Run("asn1parse", "-inform", "DER", "-in", Content(Prepare(CaCapabilities.None, order)))
            .Split('\n');

        var at = Array.FindIndex(lines, line => line.EndsWith(":challengePassword", StringComparison.Ordinal));
        Assert.Contains(type, lines[at + 2], StringComparison.Ordinal);
    }

    private byte[] Prepare(CaCapabilities capabilities, CertificateOrder order) =>
        bench.Client.Prepare(
            bench.Server, new CaProfile(capabilities, TestKeys.Ca, TestKeys.Ca, [TestKeys.Ca]), order).Message.Bytes;

    private string Envelope(byte[] message)
    {
        var envelope = openssl.PathOf("envelope.der");
        openssl.Run(
            "cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", openssl.File("message.der", message),
            "-out", envelope);
        return envelope;
    }

    private string Content(byte[] message)
    {
        var content = openssl.PathOf("content.der");
        var key = openssl.File("key.der", TestKeys.Second.RevealPkcs8());
        openssl.Run(
            "cms", "-decrypt", "-binary", "-inform", "DER", "-in", Envelope(message), "-inkey", key, "-keyform", "DER",
            "-out", content);
        return content;
    }
}

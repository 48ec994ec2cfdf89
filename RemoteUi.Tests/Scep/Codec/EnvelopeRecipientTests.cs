using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>Envelopes by key agreement and by password, written and opened.</summary>
public sealed class EnvelopeRecipientTests
{
    private static readonly byte[] Content = [0x30, 0x03, 0x02, 0x01, 0x07];

    public static TheoryData<string, ContentCipher> Written
    {
        get
        {
            var data = new TheoryData<string, ContentCipher>();
            foreach (var curve in (string[])["nistP256", "nistP384", "nistP521"])
                foreach (var cipher in Enum.GetValues<ContentCipher>())
                    data.Add(curve, cipher);
            return data;
        }
    }

    [Theory, MemberData(nameof(Written))]
    public void What_is_agreed_on_is_opened_by_its_key_alone(string curve, ContentCipher cipher)
    {
        var key = PrivateKey.Make(ECCurve.CreateFromFriendlyName(curve));
        var envelope = Read(EnvelopeWriter.Write(Content, CertificateOf(key), cipher).GetEncoded(Asn1Encodable.Der));

        Assert.Equal(Content, envelope.Open([key.OpeningKey], content => content));
        Assert.Equal(Content, envelope.Open([TestKeys.First.OpeningKey, key.OpeningKey], content => content));
        AssertUnreadable(envelope, PrivateKey.Make(ECCurve.CreateFromFriendlyName(curve)), null);
        AssertUnreadable(envelope, TestKeys.First, new Secret("any"));
    }

    [Fact]
    public void Each_message_has_its_own_ephemeral_key()
    {
        var certificate = CertificateOf(PrivateKey.Make(ECCurve.NamedCurves.nistP256));

        Assert.NotEqual(
            EnvelopeWriter.Write(Content, certificate, ContentCipher.Aes128Cbc).GetEncoded(),
            EnvelopeWriter.Write(Content, certificate, ContentCipher.Aes128Cbc).GetEncoded());
    }

    [Theory, InlineData("nistP256"), InlineData("nistP384"), InlineData("nistP521")]
    public void What_another_writer_agreed_on_is_opened(string curve)
    {
        var key = PrivateKey.Make(ECCurve.CreateFromFriendlyName(curve));
        var certificate = CertificateOf(key);
        var envelope = Read(BouncyEnvelope.WriteByAgreement(Content, certificate));

        Assert.Equal(Content, envelope.Open([key.OpeningKey], content => content));
        Assert.True(Assert.Single(envelope.NamedRecipients()).Names(certificate));
        Assert.EndsWith(" (key agreement)", envelope.Recipients, StringComparison.Ordinal);
        Assert.False(envelope.IsForPassword);
    }

    [Theory, InlineData("open sesame"), InlineData("heslo č. 1")]
    public void What_is_encrypted_with_a_password_is_opened_with_it_alone(string password)
    {
        var envelope = Read(BouncyEnvelope.WriteForPassword(Content, password));

        Assert.Equal(Content, envelope.Open([], content => content, new Secret(password)));
        Assert.True(envelope.IsForPassword);
        Assert.Empty(envelope.NamedRecipients());
        Assert.Equal("whoever knows the challenge password", envelope.Recipients);
        AssertUnreadable(envelope, TestKeys.First, new Secret("another"));
        AssertUnreadable(envelope, TestKeys.First, null);
    }

    /// <summary>Every byte of both kinds damaged: one error, or the content where the byte does not matter.</summary>
    [Fact]
    public void A_damaged_envelope_is_unreadable_and_nothing_else()
    {
        var key = PrivateKey.Make(ECCurve.NamedCurves.nistP256);
        byte[][] envelopes =
        [
            EnvelopeWriter.Write(Content, CertificateOf(key), ContentCipher.Aes128Cbc).GetEncoded(Asn1Encodable.Der),
            BouncyEnvelope.WriteForPassword(Content, "x"),
        ];

        foreach (var envelope in envelopes)
            for (var at = 0; at < envelope.Length; at++)
            {
                byte[] damaged = [.. envelope];
                damaged[at] ^= 0x01;
                var fault = Record.Exception(() =>
                    Read(damaged).Open([key.OpeningKey], content => content, new Secret("x")));
                Assert.True(
                    fault is null or ScepFormatException { Cause: Cause.EnvelopeUnreadable }, $"byte {at}: {fault}");
            }
    }

    private static Envelope Read(byte[] envelope) => Envelope.Read(envelope);

    private static void AssertUnreadable(Envelope envelope, PrivateKey key, Secret? password)
    {
        var refused = Assert.Throws<ScepFormatException>(() =>
            envelope.Open([key.OpeningKey], content => content, password));
        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
    }

    private static X509Certificate2 CertificateOf(PrivateKey key) =>
        TestKeys.IssuedByCa(key, "CN=EC recipient");
}

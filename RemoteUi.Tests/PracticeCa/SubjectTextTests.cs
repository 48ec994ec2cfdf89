using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class SubjectTextTests
{
    private const string CommonName = "2.5.4.3";

    [Theory]
    [InlineData("user@example.com", "CN=user@example.com")]
    [InlineData("a_b*c", "CN=a_b*c")]
    [InlineData("printer", "CN=printer")]
    public void What_a_PrintableString_must_not_have_is_shown(string value, string text) =>
        Assert.Equal(text, SubjectText.Of(Name(value)));

    [Fact]
    public void It_is_shown_in_the_register()
    {
        using var bench = new PracticeCaBench();
        var client = new TestClient(bench);

        client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.CsrOf(client.Key, Name("user@example.com")),
        }.Build());

        Assert.Equal("CN=user@example.com", bench.Administration.Register[0].Subject);
    }

    [Theory]
    [InlineData("CN=printer, O=Example")]
    [InlineData("CN=Žofie, E=a@b.example")]
    public void Other_names_are_as_the_platform_writes_them(string name) =>
        Assert.Equal(
            new X500DistinguishedName(name).Name, SubjectText.Of(new X500DistinguishedName(name).RawData));

    /// <summary>A common name as a PrintableString of any characters.</summary>
    private static byte[] Name(string value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CommonName);
            writer.WriteEncodedValue([0x13, (byte)value.Length, .. Encoding.ASCII.GetBytes(value)]);
        }

        return writer.Encode();
    }
}

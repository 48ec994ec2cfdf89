using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Every message says when it was signed (RFC 5652, 11.3); read back by the platform.</summary>
public sealed class SigningTimeTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public async Task A_request_and_a_poll_carry_the_time_of_the_machine()
    {
        var url = Serve(new());
        var ca = await Client.FindCaAsync(url);
        var composer = new RequestComposer(Client.Time);
        var algorithms = MessageAlgorithms.For(ca.Capabilities);

        Assert.Equal(FakeAuthority.Today, TimeIn(composer.Request(ca, Enrollee.Order(), algorithms).Bytes).Time);
        Assert.Equal(FakeAuthority.Today, TimeIn(composer.Poll(ca, Enrollee.Order(), algorithms).Bytes).Time);
    }

    [Theory]
    [InlineData(nameof(MessageType.RenewalReq))]
    [InlineData(nameof(MessageType.GetCert))]
    [InlineData(nameof(MessageType.GetCrl))]
    public async Task A_renewal_and_a_lookup_carry_it_too(string type)
    {
        var ca = await Client.FindCaAsync(Serve(new()));
        var composer = new RequestComposer(Client.Time);
        var own = new RenewedCertificate(FakeIdentities.Ra.Certificate, Enrollee.Key);
        var message = type == nameof(MessageType.RenewalReq)
            ? composer.Request(
                ca, Enrollee.Order() with { Signing = RequestSigning.Renewal, Renewed = own },
                MessageAlgorithms.Oldest)
            : composer.Lookup(
                ca, Enum.Parse<MessageType>(type), new(own, ca.Ca.SubjectName, new byte[] { 1 }));

        Assert.Equal((type, FakeAuthority.Today), (message.Type.ToString(), TimeIn(message.Bytes).Time));
    }

    [Theory]
    [InlineData("2049-12-31T23:59:59Z", UniversalTagNumber.UtcTime)]
    [InlineData("2050-01-01T00:00:00Z", UniversalTagNumber.GeneralizedTime)]
    public void Until_2049_it_is_a_UTCTime_and_a_GeneralizedTime_after(string time, UniversalTagNumber expected)
    {
        var at = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        var message = new PkiMessage(
            MessageType.PkcsReq, TransactionId.New(), Nonce.New(), [1, 2, 3], MessageAlgorithms.Oldest,
            at.AddMilliseconds(250));
        var signer = SelfSignedCertificate.Encode(
            Enrollee.Key, new("Printers", "printer.example"), SignatureHash.Sha256, at, at.AddYears(1));

        var written = PkiMessageWriter.Write(message, FakeIdentities.Ca.Certificate, signer, Enrollee.Key.Rsa);

        Assert.Equal((at, expected), TimeIn(written));
    }

    private static (DateTimeOffset Time, UniversalTagNumber Type) TimeIn(byte[] message)
    {
        var signed = new SignedCms();
        signed.Decode(message);
        signed.CheckSignature(verifySignatureOnly: true);
        var value = signed.SignerInfos[0].SignedAttributes
            .Cast<System.Security.Cryptography.CryptographicAttributeObject>()
            .Single(attribute => attribute.Oid.Value == "1.2.840.113549.1.9.5")
            .Values[0].RawData;
        var reader = new AsnReader(value, AsnEncodingRules.DER);
        var type = (UniversalTagNumber)reader.PeekTag().TagValue;
        return (type == UniversalTagNumber.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime(), type);
    }
}

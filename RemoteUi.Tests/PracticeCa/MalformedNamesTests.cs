using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Subjects and alternative names that cannot be put into a certificate, or only with damage.</summary>
public sealed class MalformedNamesTests : IDisposable
{
    private const string CommonName = "0603550403";
    private const string Unreadable = "300D310B300906035504030C02C328";
    private static readonly byte[] Subject = new X500DistinguishedName(Requests.Subject).RawData;
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public MalformedNamesTests() => client = new TestClient(bench);

    public static TheoryData<string, string> Subjects => new()
    {
        { "invalid UTF-8", Name(CommonName + "0C02C328") },
        { "BMPString of an odd length", Name(CommonName + "1E03004100") },
        { "OCTET STRING", Name(CommonName + "040141") },
        { "INTEGER", Name(CommonName + "020105") },
        { "lone surrogate", Name(CommonName + "1E02D800") },
        { "PrintableString of other bytes", Name(CommonName + "1302C3A9") },
        { "value of another class", Name(CommonName + "800141") },
        { "no value", Name(CommonName) },
        { "two values", Name(CommonName + "0C01410C0141") },
        { "huge object identifier", Name("06820400" + new string('F', 2 * 1023) + "01" + "0C0141") },
        { "empty part", "30023100" },
        { "no set", "30023000" },
        { "long length", "300E31810B300906035504030C024142" },
    };

    public static TheoryData<string, string> AlternativeNames => new()
    {
        { "no GeneralNames", "0C0141" },
        { "garbage", "FFFFFF" },
        { "no name", "3000" },
        { "IP address of three bytes", "3005870301 0203" },
        { "DNS name of other bytes", "3004 8202C3A9" },
        { "empty DNS name", "3002 8200" },
        { "name of another class", "3003 0C0141" },
        { "unsupported kind", "3002 A300" },
        { "bytes after it", "3003 820141 00" },
        { "malformed directory name", "3006 A404 3002 3100" },
    };

    public void Dispose() => bench.Dispose();

    [Theory, MemberData(nameof(Subjects))]
    public void A_malformed_subject_fails_with_badRequest(string what, string subject) =>
        AssertRefused("subject", what, Send(Requests.CsrOf(client.Key, Bytes(subject))));

    [Theory, MemberData(nameof(AlternativeNames))]
    public void A_malformed_subjectAltName_fails_with_badRequest(string what, string names) =>
        AssertRefused("subjectAltName", what, Send(Requests.CsrOf(client.Key, Subject, Bytes(names))));

    [Theory, MemberData(nameof(Subjects))]
    public void A_malformed_subject_is_not_held_for_approval(string what, string subject)
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });

        AssertRefused("subject", what, Send(Requests.CsrOf(client.Key, Bytes(subject))));
        Assert.DoesNotContain(bench.Administration.Register, entry => entry.State == RegisterState.Waiting);
    }

    [Fact]
    public void A_subjectAltName_in_BER_is_written_in_DER()
    {
        // An indefinite length, and a length in more bytes than it needs.
        var reply = Send(Requests.CsrOf(client.Key, Subject, Bytes("3080 8281 0141 8704 7F000001 0000")));

        var issued = reply.Certificate(client.Key).Extensions.Single(extension => extension.Oid!.Value == "2.5.29.17");
        Assert.Equal("300982014187047F000001", Convert.ToHexString(issued.RawData));
    }

    [Theory]
    [InlineData(8000, "0")]
    [InlineData(8300, "2")]
    public void Subject_and_names_have_at_most_8_KiB(int length, string status)
    {
        var name = "82" + $"82{length:X4}" + new string('6', 2 * length);

        Assert.Equal(status, Send(Requests.CsrOf(client.Key, Subject, Bytes(Wrap("30", name)))).Status);
    }

    [Fact]
    public void A_held_request_that_cannot_be_encoded_is_refused_on_approval()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Enroll();
        RegisterTable.Execute(bench, $"UPDATE Contents SET SubjectName = X'{Unreadable}'");
        bench.Restart();

        Assert.True(bench.Administration.Approve(1));

        var entry = Assert.Single(bench.Administration.Register);
        Assert.Equal(RegisterState.Refused, entry.State);
        Assert.Contains("cannot be encoded", entry.FailInfoText, StringComparison.Ordinal);
    }

    private static void AssertRefused(string field, string what, ReadCertRep reply)
    {
        Assert.True(reply.Status == "2", what);
        Assert.Equal("2", reply.FailInfo);
        Assert.Contains($"The {field} is malformed", reply.FailInfoText, StringComparison.Ordinal);
    }

    /// <summary>Returns a name of one attribute, in hexadecimal.</summary>
    private static string Name(string attribute) => Wrap("30", Wrap("31", Wrap("30", attribute)));

    private static string Wrap(string tag, string content)
    {
        var length = content.Length / 2;
        return tag + (length < 128 ? $"{length:X2}" : $"82{length:X4}") + content;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private ReadCertRep Send(byte[] csr) => client.Send(new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = csr,
    }.Build());
}

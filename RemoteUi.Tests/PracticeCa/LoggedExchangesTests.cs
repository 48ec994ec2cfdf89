using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Exchanges that leave no entry in the register are logged.</summary>
public sealed class LoggedExchangesTests : IDisposable
{
    private const int GetCert = 21, GetCrl = 22;
    private readonly CapturedLogs logs = new();
    private readonly PracticeCaBench bench;
    private readonly TestClient client;

    public LoggedExchangesTests()
    {
        bench = new PracticeCaBench(logs: logs);
        client = new TestClient(bench);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_poll_is_logged_with_what_it_found()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Enroll();

        client.Poll();

        AssertLogged("was polled for entry 1, which is Waiting");
    }

    [Fact]
    public void GetCert_GetCRL_and_a_revocation_are_logged_with_the_serial_number()
    {
        var certificate = client.Enrolled();
        var issuer = bench.Administration.CaCertificate.SubjectName.RawData;

        client.Retrieve(GetCert, issuer, certificate.SerialNumberBytes.Span);
        client.Retrieve(GetCrl, issuer, certificate.SerialNumberBytes.Span);
        bench.Administration.Revoke(certificate.SerialNumber);

        AssertLogged($"sent certificate {certificate.SerialNumber} as asked by GetCert");
        AssertLogged($"sent its revocation list as asked by GetCRL for {certificate.SerialNumber}");
        AssertLogged($"revoked certificate {certificate.SerialNumber} (entry 1): Unspecified");
    }

    [Fact]
    public void Replies_have_a_signingTime()
    {
        var reply = client.Enroll();

        Assert.Equal(
            bench.Time.GetUtcNow().UtcDateTime,
            reply.Signer.SignedAttributes
                .Cast<CryptographicAttributeObject>()
                .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
                .OfType<Pkcs9SigningTime>()
                .Single().SigningTime);
    }

    private void AssertLogged(string text) => Assert.Contains(
        logs.Lines, line => line.Contains(text, StringComparison.Ordinal));
}

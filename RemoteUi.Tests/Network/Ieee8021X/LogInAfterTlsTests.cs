using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Tls;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Network.EapTls;
using RemoteUi.Tests.Network.Radius;

namespace RemoteUi.Tests.Network.Ieee8021X;

/// <summary>Tests how a log-in ends if both sides have got as far as certificates.</summary>
public sealed class LogInAfterTlsTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(TestCa.Year(2026));
    private readonly RSA serverKey = LogInScene.ServerKey.Open();

    public static TheoryData<bool> Versions => [false, true];

    public void Dispose() => serverKey.Dispose();

    [Theory]
    [InlineData(false, "TLS 1.2")]
    [InlineData(true, "TLS 1.3")]
    public async Task Only_an_accept_after_the_end_of_TLS_counts(bool tls13, string version) =>
        AssertEnds(
            LogInEnding.Accepted, await RunAsync(new(Tls(tls13)) { Last = FakeAnswer.Accept(), Confirms = tls13 }),
            version);

    [Fact]
    public async Task An_accept_without_the_confirmation_of_TLS_1_3_does_not_count() =>
        AssertEnds(
            LogInEnding.AcceptedUnconfirmed, await RunAsync(new(Tls(true)) { Last = FakeAnswer.Accept() }));

    [Theory, MemberData(nameof(Versions))]
    public async Task A_reject_after_the_end_of_TLS_is_a_rule_of_the_server(bool tls13) =>
        AssertEnds(
            LogInEnding.RejectedAfterTls,
            await RunAsync(new(Tls(tls13)) { Last = FakeAnswer.Reject(), Confirms = tls13 }));

    [Theory, MemberData(nameof(Versions))]
    public async Task A_reject_after_the_certificate_in_which_the_device_sees_no_fault_names_its_issuer(bool tls13) =>
        AssertEnds(
            LogInEnding.RejectedAfterCertificate, await RunAsync(Rejecting(tls13)),
            LogInScene.DeviceCa.Certificate.Subject);

    [Theory, MemberData(nameof(Versions))]
    public async Task A_reject_after_a_certificate_that_is_not_valid_yet_names_the_day(bool tls13)
    {
        var later = LogInScene.DeviceCa.Issue(
            LogInScene.KeyWith(LogInScene.DeviceCertificate()).PrivateKey, LogInScene.LoginName,
            TestCa.ClientAuthentication, from: TestCa.Year(2030));

        var test = await RunAsync(Rejecting(tls13), order => order with { Key = LogInScene.KeyWith(later) });

        AssertEnds(LogInEnding.RejectedNotYetValid, test, "2030-01-01");
    }

    [Fact]
    public async Task Without_a_trusted_CA_the_CA_of_the_server_is_named()
    {
        var test = await RunAsync(Rejecting(true), order => order with { TrustedCas = [] });

        AssertEnds(LogInEnding.ServerNoTrustedCas, test, LogInScene.ServerCa.Certificate.Subject);
        Assert.Contains(test.Steps, step => step is { Word: "NoTrustedCas", IsRemark: true });
    }

    [Fact]
    public async Task A_server_certificate_that_is_not_valid_yet_names_the_day()
    {
        var certificate = LogInScene.ServerCertificate(from: TestCa.Year(2030));

        AssertEnds(
            LogInEnding.ServerNotYetValid, await RunAsync(Rejecting(true, certificate)), certificate.Subject,
            "2030-01-01");
    }

    [Fact]
    public async Task A_server_certificate_with_an_unknown_critical_extension_is_named()
    {
        var certificate = LogInScene.ServerCa.Issue(
            LogInScene.ServerKey, LogInScene.ServerName, TestCa.ServerAuthentication,
            more: new X509Extension("1.2.3.4.5", [5, 0], critical: true));

        AssertEnds(
            LogInEnding.ServerInvalid, await RunAsync(Rejecting(true, certificate)), certificate.Subject,
            nameof(X509ChainStatusFlags.HasNotSupportedCriticalExtension));
    }

    private FakeTlsLogIn Rejecting(bool tls13, X509Certificate2? certificate = null) =>
        new(Tls(tls13, certificate)) { Last = FakeAnswer.Reject(), IgnoresCertificate = true };

    private FakeTlsServer Tls(bool tls13, X509Certificate2? certificate = null) =>
        new(
            serverKey, certificate ?? LogInScene.ServerCertificate(),
            tls13 ? ProtocolVersion.TLSv13 : ProtocolVersion.TLSv12);

    private async Task<ConnectionTest> RunAsync(FakeTlsLogIn logIn, Func<LogInOrder, LogInOrder>? change = null)
    {
        await using var server = new FakeRadius(logIn.Answer);
        var order = LogInScene.Order(server.Port, LogInScene.KeyWith(LogInScene.DeviceCertificate())) with
        {
            SharedSecret = FakeRadius.Secret,
        };
        return await new LogInTest(new KnownRevocations(), clock).RunAsync(
            change?.Invoke(order) ?? order, TestContext.Current.CancellationToken);
    }

    private static void AssertEnds(LogInEnding ending, ConnectionTest test, params string[] arguments)
    {
        Assert.Equal(ending.ToString(), test.Ending.Word);
        Assert.Equal(ending == LogInEnding.Accepted, test.Ending.IsAccepted);
        Assert.Equal(arguments, test.Ending.Arguments);
    }
}

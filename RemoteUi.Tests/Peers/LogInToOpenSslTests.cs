using System.Security.Cryptography.X509Certificates;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Network.Radius;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests the alerts with which OpenSSL, behind RADIUS, refuses the certificate of the device: unlike FreeRADIUS and
/// hostapd, <see cref="OpenSslLogIn"/> sends them. In each case, <c>eapol_test</c> comes to the same verdict.
/// </summary>
public class LogInToOpenSslTests
{
    private const string Tls12 = "1.2";
    private const string Tls13 = "1.3";

    public LogInToOpenSslTests() => EapolTest.RequireProgram();

    public static TheoryData<string> Versions => [Tls12, Tls13];

    [Fact]
    public Task An_issued_certificate_is_accepted() =>
        AssertEndsAsync(LogInEnding.Accepted, null, Tls13, LogInScene.DeviceCertificate());

    [Theory, MemberData(nameof(Versions))]
    public Task A_self_signed_certificate_is_an_unknown_CA(string version) =>
        AssertEndsAsync(LogInEnding.SelfSignedRefused, "unknown_ca", version, LogInScene.SelfSigned());

    [Theory, MemberData(nameof(Versions))]
    public Task A_certificate_of_another_CA_is_an_unknown_CA(string version) =>
        AssertEndsAsync(
            LogInEnding.AlertUnknownCa, "unknown_ca", version,
            LogInScene.DeviceCertificate(ca: LogInScene.StrangeCa));

    [Theory, MemberData(nameof(Versions))]
    public Task An_expired_certificate_is_named(string version) =>
        AssertEndsAsync(
            LogInEnding.AlertExpired, "certificate_expired", version,
            LogInScene.DeviceCertificate(to: TestCa.Year(2021)));

    [Theory, MemberData(nameof(Versions))]
    public async Task A_revoked_certificate_is_named(string version)
    {
        var (revoked, good) = (LogInScene.DeviceCertificate(), LogInScene.DeviceCertificate());
        var list = LogInScene.DeviceCa.Crl(revoked);

        await AssertEndsAsync(LogInEnding.AlertRevoked, "certificate_revoked", version, revoked, list);
        if (version == Tls13) await AssertEndsAsync(LogInEnding.Accepted, null, version, good, list);
    }

    [Theory]
    [InlineData(Tls12, "handshake_failure")]
    [InlineData(Tls13, "certificate_required")]
    public Task A_device_without_a_certificate_is_asked_for_one(string version, string alert) =>
        AssertEndsAsync(LogInEnding.CertificateMissing, alert, version, null);

    [Fact]
    public Task A_server_without_a_common_cipher_suite_is_named() =>
        AssertEndsAsync(
            LogInEnding.AlertHandshakeFailure, "handshake_failure", Tls12, LogInScene.DeviceCertificate(), null,
            "-cipher", "PSK-AES128-CBC-SHA256");

    private static async Task AssertEndsAsync(
        LogInEnding ending, string? alert, string version, X509Certificate2? certificate, string? list = null,
        params string[] options)
    {
        var setup = new HostapdSetup(
            LogInScene.ServerKey, LogInScene.ServerCertificate(), LogInScene.DeviceCa.Certificate)
        {
            TlsVersion = version,
            Crl = list,
        };
        await using var server = await OpenSslLogIn.StartAsync(setup, options);
        await using var again = await OpenSslLogIn.StartAsync(setup, options);
        var order = LogInScene.Order(server.Port, certificate is null ? null : LogInScene.KeyWith(certificate)) with
        {
            SharedSecret = FakeRadius.Secret,
        };

        var test = await new LogInTest(new KnownRevocations(), new RealClock())
            .RunAsync(order, TestContext.Current.CancellationToken);
        var other = await EapolTest.RunAsync(order with { Port = again.Port }, "-n");

        Assert.Equal(ending.ToString(), test.Ending.Word);
        Assert.Equal(
            alert, test.Steps.SingleOrDefault(step => step.Word == nameof(LogInStep.AlertReceived))?.Arguments[0]);
        Assert.Equal(ending == LogInEnding.Accepted, test.Ending.IsAccepted);
        Assert.True(test.Ending.IsAccepted == (other.ExitCode == 0), other.Everything);
    }
}

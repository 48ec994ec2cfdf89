using System.Security.Cryptography.X509Certificates;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests [Test Connection] of [IEEE 802.1X Settings] against hostapd, which writes an alert about a certificate
/// that it refuses, but never sends it. In each case, <c>eapol_test</c> with the same certificate comes to the same
/// verdict.
/// </summary>
public class LogInToHostapdTests
{
    private const string Tls12 = "1.2";
    private const string Tls13 = "1.3";

    public LogInToHostapdTests()
    {
        Hostapd.RequireProgram();
        EapolTest.RequireProgram();
    }

    public static TheoryData<string> Versions => [Tls12, Tls13];

    [Theory, MemberData(nameof(Versions))]
    public async Task An_issued_certificate_is_accepted(string version)
    {
        var test = await AssertEndsAsync(LogInEnding.Accepted, version, LogInScene.DeviceCertificate());

        Assert.Equal($"TLS {version}", Assert.Single(test.Ending.Arguments));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_self_signed_certificate_is_refused(string version) =>
        await AssertEndsAsync(LogInEnding.RejectedSelfSigned, version, LogInScene.SelfSigned());

    [Theory, MemberData(nameof(Versions))]
    public async Task A_certificate_of_an_unknown_CA_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedCaNotListed, version, LogInScene.DeviceCertificate(ca: LogInScene.StrangeCa));

    [Theory, MemberData(nameof(Versions))]
    public async Task An_expired_certificate_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedExpired, version, LogInScene.DeviceCertificate(to: TestCa.Year(2021)));

    [Theory, MemberData(nameof(Versions))]
    public async Task A_certificate_on_the_revocation_list_is_refused(string version)
    {
        var (revoked, good) = (LogInScene.DeviceCertificate(), LogInScene.DeviceCertificate());
        var list = LogInScene.DeviceCa.Crl(revoked);

        await AssertEndsAsync(LogInEnding.RejectedRevoked, version, revoked, list);
        await AssertEndsAsync(LogInEnding.Accepted, version, good, list);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_device_without_a_key_is_refused(string version) =>
        await AssertEndsAsync(LogInEnding.CertificateMissing, version, null);

    [Theory, MemberData(nameof(Versions))]
    public async Task A_server_of_a_CA_that_the_device_does_not_trust_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.ServerUnknownCa, version, LogInScene.DeviceCertificate(),
            change: order => order with { TrustedCas = [LogInScene.StrangeCa.Certificate] });

    private static async Task<ConnectionTest> AssertEndsAsync(
        LogInEnding ending, string version, X509Certificate2? certificate, string? list = null,
        Func<LogInOrder, LogInOrder>? change = null)
    {
        await using var server = await Hostapd.StartAsync(
            new(LogInScene.ServerKey, LogInScene.ServerCertificate(), LogInScene.DeviceCa.Certificate)
            {
                TlsVersion = version,
                Crl = list,
            });
        var key = certificate is null ? null : LogInScene.KeyWith(certificate);
        var order = LogInScene.Order(Hostapd.Port, key) with { Address = server.Address };
        order = change?.Invoke(order) ?? order;

        var revoked = ending == LogInEnding.RejectedRevoked ? certificate!.Thumbprint : "";
        var test = await new LogInTest(new KnownRevocations(revoked), new RealClock())
            .RunAsync(order, TestContext.Current.CancellationToken);
        var other = await EapolTest.RunAsync(order);

        Assert.True(test.Ending.Word == ending.ToString(), $"{test.Ending.Word}\n{server.Log}");
        Assert.Equal(ending == LogInEnding.Accepted, test.Ending.IsAccepted);
        Assert.True(test.Ending.IsAccepted == (other.ExitCode == 0), other.Everything);
        return test;
    }
}

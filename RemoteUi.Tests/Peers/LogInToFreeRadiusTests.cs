using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests [Test Connection] of [IEEE 802.1X Settings] against FreeRADIUS, which rejects a certificate without an alert.
/// In each case, <c>eapol_test</c> with the same certificate comes to the same verdict.
/// </summary>
public class LogInToFreeRadiusTests
{
    private const string Tls12 = "1.2";
    private const string Tls13 = "1.3";

    public LogInToFreeRadiusTests()
    {
        FreeRadius.RequireProgram();
        EapolTest.RequireProgram();
    }

    public static TheoryData<string> Versions => [Tls12, Tls13];

    [Theory, MemberData(nameof(Versions))]
    public async Task An_issued_certificate_is_accepted(string version) =>
        await AssertEndsAsync(LogInEnding.Accepted, LogInScene.Setup() with { TlsVersion = version });

    [Theory]
    [InlineData(Tls12, KeyAlgorithm.EcdsaP256)]
    [InlineData(Tls13, KeyAlgorithm.EcdsaP256)]
    [InlineData(Tls12, KeyAlgorithm.EcdsaP384)]
    [InlineData(Tls13, KeyAlgorithm.EcdsaP384)]
    public async Task A_certificate_with_an_elliptic_curve_key_is_accepted(string version, KeyAlgorithm algorithm)
    {
        var key = LogInScene.KeyIssuedFor(
            algorithm.Make(KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA")));

        await AssertEndsAsync(
            LogInEnding.Accepted,
            LogInScene.Setup() with { TlsVersion = version, Curves = "prime256v1:secp384r1" },
            order => order with { Key = key });
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Messages_in_many_fragments_are_accepted(string version) =>
        await AssertEndsAsync(
            LogInEnding.Accepted, LogInScene.Setup() with { TlsVersion = version, FragmentSize = 200 });

    [Theory, MemberData(nameof(Versions))]
    public async Task The_CA_between_root_and_device_is_sent(string version)
    {
        var middle = LogInScene.DeviceCa.Below(MadeKeys.NextPrivate(), "Middle CA");
        var key = LogInScene.KeyWith(LogInScene.DeviceCertificate(ca: middle), middle.Certificate);

        await AssertEndsAsync(
            LogInEnding.Accepted, LogInScene.Setup() with { TlsVersion = version },
            order => order with { Key = key });
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_self_signed_certificate_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedSelfSigned, LogInScene.Setup() with { TlsVersion = version },
            order => order with { Key = LogInScene.KeyWith(LogInScene.SelfSigned()) });

    [Theory, MemberData(nameof(Versions))]
    public async Task An_expired_certificate_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedExpired, LogInScene.Setup() with { TlsVersion = version },
            order => order with { Key = LogInScene.KeyWith(LogInScene.DeviceCertificate(to: TestCa.Year(2021))) });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_certificate_of_a_CA_that_the_server_does_not_know_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedCaNotListed, LogInScene.Setup() with { TlsVersion = version },
            order => order with
            {
                Key = LogInScene.KeyWith(LogInScene.DeviceCertificate(ca: LogInScene.StrangeCa)),
            });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_device_without_a_key_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.CertificateMissing, LogInScene.Setup() with { TlsVersion = version },
            order => order with { Key = null });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_certificate_on_the_revocation_list_is_refused(string version)
    {
        var (revoked, good) = (LogInScene.DeviceCertificate(), LogInScene.DeviceCertificate());
        var setup = LogInScene.Setup() with { TlsVersion = version, Crl = LogInScene.DeviceCa.Crl(revoked) };

        await AssertEndsAsync(
            LogInEnding.RejectedRevoked, setup, order => order with { Key = LogInScene.KeyWith(revoked) },
            new KnownRevocations(revoked.Thumbprint));
        await AssertEndsAsync(LogInEnding.Accepted, setup, order => order with { Key = LogInScene.KeyWith(good) });
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_certificate_that_OCSP_says_is_revoked_is_refused(string version)
    {
        var (revoked, good) = (LogInScene.DeviceCertificate(), LogInScene.DeviceCertificate());
        await using var responder = new OcspResponder(LogInScene.DeviceCa, [good], [revoked]);
        var setup = LogInScene.Setup() with { TlsVersion = version, Ocsp = responder.Address };

        await AssertEndsAsync(
            LogInEnding.RejectedRevoked, setup, order => order with { Key = LogInScene.KeyWith(revoked) },
            new KnownRevocations(revoked.Thumbprint));
        await AssertEndsAsync(LogInEnding.Accepted, setup, order => order with { Key = LogInScene.KeyWith(good) });
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_server_of_a_CA_that_the_device_does_not_trust_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.ServerUnknownCa, LogInScene.Setup() with { TlsVersion = version },
            order => order with { TrustedCas = [LogInScene.StrangeCa.Certificate] });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_server_with_another_name_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.ServerOtherName, LogInScene.Setup() with { TlsVersion = version },
            order => order with { ServerName = "other.example.com" });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_server_whose_certificate_has_expired_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.ServerExpired,
            LogInScene.Setup(LogInScene.ServerCertificate(to: TestCa.Year(2021))) with { TlsVersion = version });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_server_whose_certificate_is_not_for_servers_is_refused(string version) =>
        await AssertEndsAsync(
            LogInEnding.ServerNotForServers,
            LogInScene.Setup(LogInScene.ServerCertificate(TestCa.ClientAuthentication)) with { TlsVersion = version });

    /// <summary>The server drops the request silently, so that the secret can only be suspected.</summary>
    [Fact]
    public async Task With_another_shared_secret_no_answer_comes() =>
        await AssertEndsAsync(
            LogInEnding.NoAnswer, LogInScene.Setup(), order => order with { SharedSecret = new Secret("another") });

    [Fact]
    public async Task A_server_with_another_method_only_refuses() =>
        await AssertEndsAsync(LogInEnding.OtherMethod, LogInScene.Setup() with { Method = "md5" });

    [Fact]
    public async Task A_login_name_that_the_server_does_not_know_is_refused_before_TLS() =>
        await AssertEndsAsync(LogInEnding.RejectedBeforeTls, LogInScene.Setup() with { Before = "reject" });

    [Theory, MemberData(nameof(Versions))]
    public async Task A_rule_of_the_server_refuses_after_TLS(string version) =>
        await AssertEndsAsync(
            LogInEnding.RejectedAfterTls, LogInScene.Setup() with { TlsVersion = version, After = "reject" });

    [Fact]
    public async Task A_reject_without_a_Message_Authenticator_does_not_count() =>
        await AssertEndsAsync(
            LogInEnding.AnswerUnsigned,
            LogInScene.Setup() with { Before = "reject", SignsEarlyRejects = false });

    private static async Task AssertEndsAsync(
        LogInEnding ending, FreeRadiusSetup setup, Func<LogInOrder, LogInOrder>? change = null,
        IOwnRevocation? revocation = null)
    {
        await using var server = await FreeRadius.StartAsync(setup);
        var order = LogInScene.Order(server.Port, LogInScene.KeyWith(LogInScene.DeviceCertificate()));
        order = change?.Invoke(order) ?? order;

        var test = await new LogInTest(revocation ?? new KnownRevocations(), new RealClock())
            .RunAsync(order, TestContext.Current.CancellationToken);
        var other = await EapolTest.RunAsync(order);

        Assert.True(test.Ending.Word == ending.ToString(), $"{test.Ending.Word}\n{server.Log}");
        Assert.Equal(ending == LogInEnding.Accepted, test.Ending.IsAccepted);
        Assert.True(test.Ending.IsAccepted == (other.ExitCode == 0), other.Everything);
        Assert.Equal(test.Ending.IsAccepted, other.Output.EndsWith("SUCCESS\n", StringComparison.Ordinal));
    }
}

using Microsoft.Extensions.Time.Testing;
using RemoteUi.Network;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Network.Radius;
using RemoteUi.Tests.Network.Radius;

namespace RemoteUi.Tests.Network.Ieee8021X;

/// <summary>Tests how a log-in ends at a server that says no, or nothing, or something wrong.</summary>
public class LogInEndingsTests
{
    private static readonly byte[] TlsStart = [0x20];

    private readonly FakeTimeProvider clock = new(TestCa.Year(2026));

    [Fact]
    public async Task A_silent_server_is_asked_three_times_with_the_same_bytes()
    {
        await using var server = new FakeRadius((_, _) => Silence());

        var test = await RunAsync(server);

        AssertEnds(LogInEnding.NoAnswer, test, $"127.0.0.1:{server.Port}", "10");
        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => Convert.ToHexString(request.Bytes.Span)).Distinct());
    }

    [Fact]
    public async Task An_answer_to_the_second_transmission_counts()
    {
        await using var server = new FakeRadius((request, number) =>
            number == 1 ? Silence() : FakeAnswer.Reject().To(request));

        AssertEnds(LogInEnding.RejectedBeforeTls, await RunAsync(server), LogInScene.LoginName);
    }

    [Fact]
    public async Task A_server_that_falls_silent_has_the_right_secret()
    {
        await using var server = new FakeRadius((request, number) =>
            number == 1 ? FakeAnswer.Challenge(EapType.Tls, TlsStart).To(request) : Silence());

        AssertEnds(LogInEnding.AnswersStopped, await RunAsync(server), "1", "10");
    }

    [Fact]
    public async Task An_answer_with_another_secret_is_known_as_such() =>
        await AssertEndsAsync(
            LogInEnding.SharedSecretWrong, FakeAnswer.Reject() with { Secret = new RemoteUi.Core.Secret("another") });

    [Fact]
    public async Task An_answer_without_a_Message_Authenticator_does_not_count() =>
        await AssertEndsAsync(
            LogInEnding.AnswerUnsigned, FakeAnswer.Accept() with { IsSigned = false }, "Access-Accept");

    [Fact]
    public async Task An_answer_with_a_wrong_Message_Authenticator_does_not_count() =>
        await AssertEndsAsync(
            LogInEnding.AnswerWronglySigned, FakeAnswer.Accept() with { IsWronglySigned = true }, "Access-Accept");

    [Fact]
    public async Task Acceptance_without_TLS_does_not_count() =>
        await AssertEndsAsync(LogInEnding.AcceptedWithoutTls, FakeAnswer.Accept());

    [Fact]
    public async Task What_is_no_RADIUS_packet_is_named()
    {
        await using var server = new FakeRadius((_, _) => "HTTP/1.1 400 Bad Request"u8.ToArray());

        AssertEnds(LogInEnding.AnswerMalformed, await RunAsync(server), "RADIUS packet with a wrong length");
    }

    [Fact]
    public async Task A_challenge_without_EAP_is_named() =>
        await AssertEndsAsync(
            LogInEnding.AnswerMalformed, new FakeAnswer(RadiusCode.AccessChallenge, []),
            "EAP packet shorter than its header");

    [Fact]
    public async Task Another_method_is_refused_with_a_wish_for_EAP_TLS()
    {
        await using var server = new FakeRadius((request, number) =>
            (number == 1 ? FakeAnswer.Challenge(EapType.Peap, TlsStart) : FakeAnswer.Reject()).To(request));

        AssertEnds(LogInEnding.OtherMethod, await RunAsync(server), "PEAP");
        var response = EapPacket.Read(server.Requests[1].JoinEap());
        Assert.Equal(EapType.Nak, response.Type);
        Assert.Equal([(byte)EapType.Tls], response.Data.ToArray());
    }

    [Fact]
    public async Task The_state_comes_back_and_each_request_begins_with_its_signature()
    {
        await using var server = new FakeRadius((request, number) =>
            (number == 1 ? FakeAnswer.Challenge(EapType.Tls, TlsStart) : FakeAnswer.Reject()).To(request));

        AssertEnds(LogInEnding.RejectedDuringTls, await RunAsync(server));
        Assert.Null(server.Requests[0].Find(AttributeType.State));
        Assert.Equal(FakeAnswer.State, server.Requests[1].Find(AttributeType.State)!.Value.ToArray());
        Assert.All(
            server.Requests,
            request => Assert.Equal(AttributeType.MessageAuthenticator, request.Attributes[0].Type));
    }

    [Theory]
    [InlineData(40, LogInEnding.AlertHandshakeFailure)]
    [InlineData(42, LogInEnding.AlertBadCertificate)]
    [InlineData(43, LogInEnding.AlertUnsupportedCertificate)]
    [InlineData(44, LogInEnding.AlertRevoked)]
    [InlineData(45, LogInEnding.AlertExpired)]
    [InlineData(46, LogInEnding.AlertCertificateUnknown)]
    [InlineData(48, LogInEnding.AlertUnknownCa)]
    [InlineData(49, LogInEnding.AlertAccessDenied)]
    [InlineData(51, LogInEnding.AlertDecryptError)]
    [InlineData(70, LogInEnding.AlertProtocolVersion)]
    [InlineData(71, LogInEnding.AlertProtocolVersion)]
    [InlineData(80, LogInEnding.AlertInternalError)]
    public async Task An_alert_of_the_server_is_explained(byte alert, LogInEnding ending)
    {
        await using var server = Alerting(alert);

        AssertEnds(ending, await RunAsync(server));
    }

    [Fact]
    public async Task An_alert_without_words_of_its_own_is_named()
    {
        await using var server = Alerting(50);

        AssertEnds(LogInEnding.AlertOther, await RunAsync(server), "decode_error", "50");
    }

    [Fact]
    public async Task An_alert_about_a_self_signed_certificate_names_it()
    {
        await using var server = Alerting(48);

        AssertEnds(
            LogInEnding.SelfSignedRefused,
            await RunAsync(server, order => order with { Key = LogInScene.KeyWith(LogInScene.SelfSigned()) }),
            "unknown_ca");
    }

    [Fact]
    public async Task An_alert_for_lack_of_a_certificate_names_it()
    {
        await using var server = Alerting(116);

        var test = await RunAsync(server, order => order with { Key = null });

        AssertEnds(LogInEnding.CertificateMissing, test);
        Assert.Contains(test.Steps, step => step is { Word: nameof(LogInStep.NoKey), IsRemark: true });
    }

    [Fact]
    public async Task Endless_messages_end_the_test()
    {
        await using var server = new FakeRadius((request, number) =>
            FakeAnswer.Challenge(EapType.Notification, (byte)number).To(request));

        AssertEnds(LogInEnding.TooManyMessages, await RunAsync(server), "100");
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_known()
    {

        var test = await RunAsync(LogInScene.Order(Support.FreePort.Next(), null));

        Assert.Equal(nameof(LogInEnding.PortClosed), test.Ending.Word);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_named()
    {
        var name = new string('a', 64); // A label has at most 63 characters, so DNS is not asked.

        var test = await RunAsync(LogInScene.Order(1812, null) with { Address = name });

        AssertEnds(LogInEnding.AddressNotResolved, test, name);
    }

    /// <summary>A broadcast address, to which the operating system does not send unless it is asked to.</summary>
    [Fact]
    public async Task An_address_that_the_network_refuses_is_named_with_the_error()
    {
        var test = await RunAsync(LogInScene.Order(1812, null) with { Address = "255.255.255.255" });

        AssertEnds(LogInEnding.Unreachable, test, "255.255.255.255:1812", "AccessDenied");
    }

    [Fact]
    public async Task A_slow_server_ends_the_test_after_a_minute()
    {
        await using var server = new FakeRadius((request, number) =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return FakeAnswer.Challenge(EapType.Notification, (byte)number).To(request);
        });

        AssertEnds(LogInEnding.TimeLimit, await RunAsync(server), "60");
    }

    [Fact]
    public async Task A_TLS_message_that_the_device_cannot_process_ends_with_its_own_alert()
    {
        await using var server = new FakeRadius((request, number) => (number switch
        {
            1 => FakeAnswer.Challenge(EapType.Tls, TlsStart),
            2 => FakeAnswer.Challenge(EapType.Tls, 0, 22, 3, 3, 0, 4, 99, 0, 0, 0),
            _ => FakeAnswer.Reject(),
        }).To(request));

        AssertEnds(LogInEnding.TlsFailedHere, await RunAsync(server), "unexpected_message");
    }

    private byte[]? Silence()
    {
        clock.Advance(TimeSpan.FromSeconds(5));
        return null;
    }

    /// <summary>A server that answers the first TLS message with a fatal alert, and then rejects.</summary>
    private static FakeRadius Alerting(byte alert) => new((request, number) => (number switch
    {
        1 => FakeAnswer.Challenge(EapType.Tls, TlsStart),
        2 => FakeAnswer.Challenge(EapType.Tls, 0, 21, 3, 3, 0, 2, 2, alert),
        _ => FakeAnswer.Reject(),
    }).To(request));

    private async Task AssertEndsAsync(LogInEnding ending, FakeAnswer answer, params string[] arguments)
    {
        await using var server = new FakeRadius((request, _) => answer.To(request));

        AssertEnds(ending, await RunAsync(server), arguments);
    }

    private static void AssertEnds(LogInEnding ending, ConnectionTest test, params string[] arguments)
    {
        Assert.Equal(ending.ToString(), test.Ending.Word);
        Assert.False(test.Ending.IsAccepted);
        Assert.Equal(arguments, test.Ending.Arguments);
    }

    private Task<ConnectionTest> RunAsync(FakeRadius server, Func<LogInOrder, LogInOrder>? change = null)
    {
        var order = LogInScene.Order(server.Port, LogInScene.KeyWith(LogInScene.DeviceCertificate())) with
        {
            SharedSecret = FakeRadius.Secret,
        };
        return RunAsync(change?.Invoke(order) ?? order);
    }

    private Task<ConnectionTest> RunAsync(LogInOrder order) =>
        new LogInTest(new KnownRevocations(), clock).RunAsync(order, TestContext.Current.CancellationToken);
}

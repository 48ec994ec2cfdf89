using System.Buffers.Binary;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;
using RemoteUi.Core.Keys;
using RemoteUi.Network;
using RemoteUi.Network.EapTls;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Network.EapTls;

/// <summary>Tests the TLS of a log-in in memory, against a server of the same library.</summary>
public sealed class TlsLogInTests
{
    private readonly X509Certificate2 deviceCertificate = LogInScene.DeviceCertificate();
    private readonly X509Certificate2 serverCertificate = LogInScene.ServerCertificate();

    public static TheoryData<bool> Versions => [false, true];

    [Theory, MemberData(nameof(Versions))]
    public void Both_sides_finish_and_the_certificate_is_shown(bool tls13)
    {
        var (client, tls) = Client();
        var server = Server(tls13);

        var last = server.Answer(tls.Receive(server.Answer(tls.Start())));
        tls.Receive(last);

        Assert.True(tls.IsComplete);
        Assert.True(server.IsFinished);
        Assert.Equal(1, server.Shown);
        Assert.Equal(tls13, client.IsTls13);
        Assert.False(tls.IsConfirmed);
    }

    [Theory]
    [InlineData(false, KeyAlgorithm.EcdsaP256)]
    [InlineData(true, KeyAlgorithm.EcdsaP256)]
    [InlineData(false, KeyAlgorithm.EcdsaP384)]
    [InlineData(true, KeyAlgorithm.EcdsaP384)]
    public void An_elliptic_curve_key_signs_the_handshake(bool tls13, KeyAlgorithm algorithm)
    {
        var device = LogInScene.KeyIssuedFor(
            algorithm.Make(KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA")));
        using var key = device.PrivateKey.OpenAny();
        var (client, tls) = Client(new ClientCertificate(key, [device.Certificate]));
        var server = Server(tls13);

        tls.Receive(server.Answer(tls.Receive(server.Answer(tls.Start()))));

        Assert.True(tls.IsComplete);
        Assert.Equal((true, 1, tls13), (server.IsFinished, server.Shown, client.IsTls13));
    }

    [Fact]
    public void Only_the_zero_byte_confirms()
    {
        var (_, tls) = Client();
        var server = Server(tls13: true);

        tls.Receive(server.Answer(tls.Receive(server.Answer(tls.Start()))));
        tls.Receive(server.Confirm());

        Assert.True(tls.IsConfirmed);
    }

    /// <summary>Every sixteenth byte: each is a handshake of its own.</summary>
    [Theory, MemberData(nameof(Versions))]
    public void A_damaged_flight_ends_without_success_and_without_an_exception(bool tls13)
    {
        var length = FlightOf(tls13).Length;

        for (var at = 0; at < length; at += 16)
        {
            AssertRefused(tls13, flight => flight[..Math.Min(at, flight.Length - 1)], at);
            AssertRefused(tls13, flight => Flipped(flight, at), at);
        }
    }

    /// <summary>
    /// Flips a bit of a byte, or of the next one that is not ignored. The length of a flight varies a little.
    /// </summary>
    private static byte[] Flipped(byte[] flight, int at)
    {
        var ignored = VersionsIn(flight);
        var place = Math.Min(at, flight.Length - 1);
        while (ignored.Contains(place)) place++;
        flight[place] ^= 1;
        return flight;
    }

    /// <summary>Returns the positions of the version in each record, which TLS 1.3 ignores (RFC 8446, 5.1).</summary>
    private static HashSet<int> VersionsIn(byte[] flight)
    {
        var positions = new HashSet<int>();
        for (var at = 0; at < flight.Length; at += 5 + BinaryPrimitives.ReadUInt16BigEndian(flight.AsSpan(at + 3)))
            positions.UnionWith([at + 1, at + 2]);
        return positions;
    }

    private void AssertRefused(bool tls13, Func<byte[], byte[]> damage, int at)
    {
        var (client, tls) = Client();
        var flight = Server(tls13).Answer(tls.Start());

        tls.Receive(damage(flight));

        Assert.False(tls.IsComplete, $"Accepted with byte {at} damaged");
        Assert.False(client.IsFinished);
    }

    private byte[] FlightOf(bool tls13)
    {
        var (_, tls) = Client();
        return Server(tls13).Answer(tls.Start());
    }

    private FakeTlsServer Server(bool tls13)
    {
        var server = new FakeTlsServer(
            LogInScene.ServerKey.Rsa, serverCertificate, tls13 ? ProtocolVersion.TLSv13 : ProtocolVersion.TLSv12);
        server.Start();
        return server;
    }

    private (DeviceTlsClient Client, TlsLogIn Tls) Client() =>
        Client(new ClientCertificate(LogInScene.DeviceKey.Rsa, [deviceCertificate]));

    private static (DeviceTlsClient Client, TlsLogIn Tls) Client(ClientCertificate certificate)
    {
        var steps = new TestSteps(new RealClock());
        var check = new ServerCertificateCheck(
            [LogInScene.ServerCa.Certificate], LogInScene.ServerName, TestCa.Year(2026));
        var client = new DeviceTlsClient(check, certificate, steps);
        return (client, new TlsLogIn(client, steps));
    }
}

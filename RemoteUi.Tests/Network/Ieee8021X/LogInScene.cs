using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Network.Ieee8021X;

/// <summary>A device with a certificate and a RADIUS server with another, each with its own CA.</summary>
internal static class LogInScene
{
    public const string ServerName = "radius.example.com";
    public const string LoginName = "printer.example.com";

    public static TestCa DeviceCa { get; } = new(MadeKeys.NextPrivate(), "Device CA");

    public static TestCa ServerCa { get; } = new(MadeKeys.NextPrivate(), "Server CA");

    public static TestCa StrangeCa { get; } = new(MadeKeys.NextPrivate(), "Strange CA");

    public static PrivateKey DeviceKey { get; } = MadeKeys.NextPrivate();

    public static PrivateKey ServerKey { get; } = MadeKeys.NextPrivate();

    /// <summary>Returns a certificate for the device.</summary>
    public static X509Certificate2 DeviceCertificate(DateTimeOffset? to = null, TestCa? ca = null) =>
        (ca ?? DeviceCa).Issue(DeviceKey, LoginName, TestCa.ClientAuthentication, to: to);

    /// <summary>Returns a certificate for the RADIUS server.</summary>
    public static X509Certificate2 ServerCertificate(
        string usage = TestCa.ServerAuthentication, DateTimeOffset? from = null, DateTimeOffset? to = null) =>
        ServerCa.Issue(ServerKey, ServerName, usage, from, to);

    public static FreeRadiusSetup Setup(X509Certificate2? certificate = null) =>
        new(ServerKey, [certificate ?? ServerCertificate()], DeviceCa.Certificate);

    /// <summary>Returns the key in use with a certificate.</summary>
    public static MachineKey KeyWith(X509Certificate2 certificate, params IReadOnlyList<X509Certificate2> chain) =>
        new(
            Guid.NewGuid(), "port", DeviceKey, certificate, chain, TestCa.Year(2024), false,
            new(KeyUseLocation.Ieee8021X));

    /// <summary>Returns another key in use, with a certificate that the device's CA issued for it.</summary>
    public static MachineKey KeyIssuedFor(PrivateKey key) => new(
        Guid.NewGuid(), "port", key, DeviceCa.Issue(key, LoginName, TestCa.ClientAuthentication), [],
        TestCa.Year(2024), false, new(KeyUseLocation.Ieee8021X));

    /// <summary>Returns a certificate that the device signed itself.</summary>
    public static X509Certificate2 SelfSigned() =>
        SelfSignedCertificate.MakeForServer(
            DeviceKey, LoginName, [LoginName], TestCa.Year(2020), TestCa.Year(2050));

    public static LogInOrder Order(int port, MachineKey? key) =>
        new("127.0.0.1", port, new Secret(FreeRadius.Secret), LoginName, ServerName, key, [ServerCa.Certificate]);
}

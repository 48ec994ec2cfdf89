using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Default settings, forms and keys of the tests.</summary>
internal static class Samples
{
    public const string Password = "hunter2-challenge";

    public static readonly CommunicationSettings Communication = new(
        new Uri("http://scep.example.com/scep"), 80, TimeSpan.FromSeconds(30), null, null);

    public static readonly KeyAndCertificateSettings KeyAndCertificate = new(
        "mfp", SignatureHash.Sha256, KeyLength.Rsa2048, null, "mfp.example.com", KeyUse.Tls);

    public static readonly AutoRequestSettings Daily = new()
    {
        TimerEnabled = true,
        StartLocal = DateTime.Parse("2026-03-01 10:00", CultureInfo.InvariantCulture),
        Periodic = true,
        Interval = new(1, IntervalUnit.Days),
        PollingEnabled = true,
        PollingCount = 3,
        KeyAndCertificate = KeyAndCertificate,
        ChallengePassword = new Secret(Password),
    };

    public static readonly MachineSettings Settings = new(
        Communication, new(), new NetworkSettings { IpSecPolicies = ["office"] });

    public static KeyAndCertificateForm Form =>
        new()
        {
            KeyName = "mfp",
            CommonName = "mfp.example.com",
            UseLocation = KeyUseLocation.Tls,
            ChallengePassword = new Secret(Password),
        };

    public static MachineKey DefaultKey { get; } = Key("Default Key", KeyUse.None, isDefault: true);

    public static MachineKey Key(
        string name, KeyUse use, bool isDefault = false, X509Certificate2? certificate = null) =>
        new(
            Guid.NewGuid(), name, TestKeys.First, certificate ?? TestKeys.Certificate, [], ARequest.Noon, isDefault,
            use);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>Objects to store, all with the same RSA key.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = DateTimeOffset.Parse(
        "2026-03-01T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    public static PrivateKey Key { get; } = MadeKeys.NextPrivate();

    public static X509Certificate2 Certificate { get; } = MakeCertificate("sample");

    public static KeyAndCertificateSettings Settings { get; } =
        new(
            "reception", SignatureHash.Sha384, KeyLength.Rsa3072, "Office", "mfp.example.org",
            new KeyUse(KeyUseLocation.IpSec, "branch"))
        {
            KeyAlgorithm = KeyAlgorithm.EcdsaP384,
        };

    public static CommunicationSettings Server { get; } =
        new(
            new Uri("https://ca.example.org/scep?profile=1"), 8443, TimeSpan.FromSeconds(45), "main",
            new string('A', 64), "Headquarters");

    public static IssuanceRequest Request(DateTimeOffset at, RequestState state = RequestState.Successful) =>
        IssuanceRequest.Restore(
        new()
        {
            Id = Guid.NewGuid(),
            Origin = RequestOrigin.ByHand,
            CreatedAt = at,
            Settings = Settings,
            Server = Server,
            PollPlan = PollPlan.None,
        },
        new()
        {
            State = state,
            TransactionId = new TransactionId("0011"),
        });

    public static IssuanceRequest FullRequest() => IssuanceRequest.Restore(
        new()
        {
            Id = Guid.NewGuid(),
            Origin = RequestOrigin.ByTimer,
            CreatedAt = Noon,
            Settings = Settings,
            Server = Server,
            PollPlan = new PollPlan(7, TimeSpan.FromSeconds(90)),
            Options = new() { DeleteOld = true, RestartAfterwards = true },
        },
        new()
        {
            State = RequestState.Deferred,
            TransactionId = new TransactionId("AB12"),
            Signing = RequestSigning.OldCertificate,
            PrivateKey = Key,
            TransientKey = Key,
            CaCertificates = [MakeCertificate("ca")],
            Certificate = Certificate,
            Chain = [MakeCertificate("issuer"), MakeCertificate("root")],
            PollsDone = 3,
            NextAttemptAt = Noon.AddMinutes(1),
            SentAt = Noon.AddMinutes(2),
            EndedAt = Noon.AddMinutes(3),
            Error = new RequestError(RequestErrorKind.Tcp, 404, Cause.HttpError, "Not Found"),
            Steps = [new RequestStep(RequestStepKind.KeyMade, Noon, TimeSpan.FromMilliseconds(12.5), "2048 bit")],
            Report = new EnrollmentReport
            {
                Capabilities = ["AES", "SHA-256"],
                CaCertificates = [
                    new ReportedCertificate(
                        CaCertificateRole.Ra, "CN=a", "CN=b", "01", Noon, Noon.AddYears(1), "AA", "BB", "RSA-2048",
                        true, true),
                ],
                Algorithms = [new ReportedAlgorithm(AlgorithmUse.ReplyEncryption, "DES", true)],
                Exchanges = [
                    new ReportedExchange(
                        "PKCSReq", "POST", Noon, TimeSpan.FromSeconds(1), 200, 10, 20, "text/html", "SUCCESS")
                    {
                        Address = "http://ca.example.org/scep",
                        Number = 1,
                        KeptBytes = 30,
                    },
                ],
                FailInfo = "2",
                FailInfoText = "no",
                ClockDifference = TimeSpan.FromSeconds(-90),
                Remarks = [Remark.Of(RemarkCode.SubjectChanged, "CN=changed")],
                Asked = new(2048, SignatureHash.Sha256, true, true, RequestSigning.Renewal)
                {
                    KeyAlgorithm = KeyAlgorithm.EcdsaP256,
                    HasTransientKey = true,
                },
            },
        });

    public static MachineKey MachineKey(string name, KeyUse use, bool isDefault = false) =>
        new(Guid.NewGuid(), name, Key, Certificate, [MakeCertificate("issuer")], Noon, isDefault, use);

    public static MachineSettings FullSettings { get; } = new(
        Server,
        new AutoRequestSettings
        {
            TimerEnabled = true,
            StartLocal = new DateTime(2027, 1, 2, 3, 4, 0),
            AdjustTime = true,
            PollingEnabled = true,
            PollingCount = 11,
            PollingInterval = TimeSpan.FromSeconds(61),
            Periodic = true,
            Interval = new RequestInterval(3, IntervalUnit.Months),
            RestartAfterwards = true,
            DeleteOld = true,
            KeyAndCertificate = Settings,
            ChallengePassword = new Secret("open sesame"),
            FetchesChallenge = true,
            NdesAddress = "http://ndes.example.org/certsrv/mscep_admin/",
            NdesUserName = "EXAMPLE\\printer",
            NdesPassword = new Secret("let me in"),
        },
        new NetworkSettings
        {
            TlsEnabled = false,
            Ieee8021XEnabled = true,
            Ieee8021X = new Ieee8021XSettings
            {
                LoginName = "printer",
                RadiusServerName = "radius.example.org",
                RadiusAddress = "192.0.2.12",
                RadiusPort = 1645,
                RadiusSecret = new Secret("shared"),
            },
            IpSecEnabled = true,
            IpSecPolicies = ["branch", "home"],
            IpSecPeers = [new("branch", "gateway.example.com", IkeVersion.IkeV1, "CN=gateway")],
            IppEnabled = true,
            IppWithoutTls = true,
        })
    {
        Revocation = new()
        {
            OcspEnabled = true,
            VerificationLevel = RevocationLevel.Reject,
            OcspResponder = ResponderChoice.Both,
            ResponderUrl = "http://ocsp.example.org/",
            RevocationTimeoutSeconds = 7,
        },
        OtherServers = [Server with { Name = "Branch", Port = 443 }],
        CaCertificates = [
            new(Convert.ToBase64String(File.ReadAllBytes(Path.Combine(
                Repository.Root, "RemoteUi.Tests", "Scep", "Codec", "Golden", "certificate.der"))))
            {
                Uses = new CaUses { Https = true, IpSec = true },
            },
        ],
    };

    private static X509Certificate2 MakeCertificate(string name)
    {
        using var rsa = Key.Open();
        var request = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Noon, Noon.AddYears(1));
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }
}

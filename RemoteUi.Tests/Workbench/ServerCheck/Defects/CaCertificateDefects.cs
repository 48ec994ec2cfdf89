using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks A have to find.</summary>
internal static class CaCertificateDefects
{
    private static readonly DateTimeOffset LongAgo = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<PlantedDefect> All =>
    [
        PlantedDefect.With(
            "A1",
            Quirk.InHttp("another Content-Type", "GetCACert", draft => draft.ContentType = "application/octet-stream")),
        Showing("A2", "no RSA key", CaCertificates.EllipticRoot),
        Showing("A3", "a chain without its root", () => CaCertificates.Intermediate.Certificate),
        Showing("A4", "a CA without CA:TRUE", () => CaCertificates.Root(isCa: false)),
        Showing("A5", "an expired CA", () => CaCertificates.Root(to: LongAgo)),
        Showing("A6", "a short key", () => CaCertificates.Root(bits: 1024)),
        Showing("A7", "an RA of another CA", () => FakeIdentities.Ca.Certificate, CaCertificates.StrangersRa),
        new("A8", "another fingerprint than given", () => new SoundCa())
        {
            Order = (_, order) => order with { Server = order.Server with { CaFingerprint = new string('A', 64) } },
        },
        PlantedDefect.With(
            "A9",
            Quirk.InHttp("a stranger announces the next CA", "GetNextCACert", draft =>
                draft.Body = FakeDistribution.Announce(
                    SoundIdentities.NextCa.Certificate, SoundIdentities.OtherCa))),
        new("A10", "another certificate now and then", () => new SoundCa { Quirks = [AnotherOnce()] })
        {
            NeedsTheOthers = true,
        },
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    /// <summary>A server that shows other certificates, and announces no next ones.</summary>
    private static PlantedDefect Showing(string id, string name, params Func<X509Certificate2>[] certificates) =>
        new(id, name, () => new SoundCa
        {
            Certificates = [.. certificates.Select(make => make())],
            Capabilities = ["AES", "POSTPKIOperation", "SCEPStandard", "SHA-256"],
        });

    /// <summary>The other checks have asked seven times by then.</summary>
    private static Quirk AnotherOnce()
    {
        const int InTheCheck = 8;
        var asked = 0;
        return Quirk.InHttp("another certificate once", "GetCACert", draft =>
        {
            if (++asked == InTheCheck) draft.Body = SoundIdentities.OtherCa.Certificate.RawData;
        });
    }
}

using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class ConnectionVerdictsTests
{
    private static readonly CommunicationSettings Pinned =
        Samples.Communication with { CaFingerprint = new string('A', 64) };

    private static readonly ReportedCertificate Ca = Certificate(CaCertificateRole.Ca, true);

    [Fact]
    public void A_server_without_fault_can_be_used() => Is("Test.Found", [], Report());

    [Theory]
    [InlineData(86400, "Test.FoundWithWarnings", "Verdict.ClockDiffers")]
    [InlineData(86401, "Test.CannotSucceed", "Verdict.ClockFarAhead")]
    [InlineData(301, "Test.FoundWithWarnings", "Verdict.ClockDiffers")]
    [InlineData(-301, "Test.FoundWithWarnings", "Verdict.ClockDiffers")]
    [InlineData(-172800, "Test.FoundWithWarnings", "Verdict.ClockDiffers")]
    public void The_clocks_are_judged(int serverAheadSeconds, string headline, string verdict) =>
        Is(headline, [verdict], Report() with { ClockDifference = TimeSpan.FromSeconds(serverAheadSeconds) });

    [Fact]
    public void Clocks_that_differ_by_five_minutes_are_accepted() =>
        Is("Test.Found", [], Report() with { ClockDifference = TimeSpan.FromMinutes(5) });

    [Fact]
    public void A_CA_that_is_not_valid_now_rules_out_success()
    {
        Is("Test.CannotSucceed", ["Verdict.NotYetValid"], Report(Ca with { NotBefore = ARequest.Noon.AddSeconds(1) }));
        Is("Test.CannotSucceed", ["Verdict.Expired"], Report(Ca with { NotAfter = ARequest.Noon.AddSeconds(-1) }));
        Is("Test.FoundWithWarnings", ["Verdict.EndsSoon"], Report(Ca with { NotAfter = ARequest.Noon.AddDays(29) }));
        Is("Test.Found", [], Report(Ca with { NotAfter = ARequest.Noon.AddDays(30) }));
    }

    [Fact]
    public void An_old_CA_beside_a_valid_one_is_a_warning() =>
        Is(
            "Test.FoundWithWarnings", ["Verdict.Expired"],
            Report(Ca, Certificate(CaCertificateRole.Ca, false) with { NotAfter = ARequest.Noon.AddDays(-1) }));

    [Fact]
    public void An_expired_RA_rules_out_success_only_if_requests_are_encrypted_to_it()
    {
        var ra = Certificate(CaCertificateRole.Ra, true) with { NotAfter = ARequest.Noon.AddDays(-1) };

        Is("Test.CannotSucceed", ["Verdict.Expired"], Report(Ca with { IsRecipient = false }, ra));
        Is("Test.FoundWithWarnings", ["Verdict.Expired"], Report(Ca, ra with { IsRecipient = false }));
    }

    [Fact]
    public void Weak_algorithms_and_certificates_are_warnings()
    {
        Is("Test.FoundWithWarnings", ["Verdict.WeakAlgorithms"], Report(), capabilities: CaCapabilities.None);
        Is("Test.FoundWithWarnings", ["Verdict.WeakCertificate"], Report(Ca with { IsWeak = true }));
        Is(
            "Test.FoundWithWarnings", ["Verdict.RaHasNoRsaKey"],
            Report(Ca, Certificate(CaCertificateRole.Ra, false) with { KeyAndSignature = "ECC, sha256ECDSA" }));
    }

    [Fact]
    public void A_CA_that_nothing_authenticates_is_a_warning()
    {
        var https = Samples.Communication with { ServerUrl = new Uri("https://scep.example.com/scep") };

        Is("Test.FoundWithWarnings", ["Verdict.CaNotAuthenticated"], Report(), Samples.Communication);
        Is("Test.Found", [], Report(), https);
    }

    [Fact]
    public void What_rules_out_success_comes_first() =>
        Is(
            "Test.CannotSucceed", ["Verdict.Expired", "Verdict.ClockDiffers"],
            Report(Ca with { NotAfter = ARequest.Noon.AddDays(-1) }) with { ClockDifference = TimeSpan.FromHours(1) });

    private static void Is(
        string headline, string[] keys, EnrollmentReport report, CommunicationSettings? server = null,
        CaCapabilities? capabilities = null)
    {
        var verdicts = ConnectionVerdicts.Of(
            new(new(capabilities ?? Modern, TestKeys.Ca, TestKeys.Ca, [TestKeys.Ca]), report), server ?? Pinned,
            ARequest.Noon);

        Assert.Equal(keys, verdicts.Select(verdict => verdict.Key));
        Assert.Equal(headline, ConnectionVerdicts.HeadlineOf(verdicts));
        Assert.All(verdicts.Skip(1), verdict => Assert.Equal(Mark.Warn, verdict.Mark));
    }

    private static CaCapabilities Modern => CapabilitiesReader.Read("AES\nSHA-256\nPOSTPKIOperation\n"u8.ToArray());

    private static EnrollmentReport Report(params ReportedCertificate[] certificates) =>
        new() { CaCertificates = certificates.Length == 0 ? [Ca] : certificates };

    private static ReportedCertificate Certificate(CaCertificateRole role, bool isRecipient) => new(
        role, $"CN={role}", "CN=Root", "01", ARequest.Noon.AddYears(-1), ARequest.Noon.AddYears(1), "AA11", "BB22",
        "RSA 2048, sha256RSA", false, isRecipient);
}

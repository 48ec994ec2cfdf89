using Bunit;
using RemoteUi.Network;
using RemoteUi.Network.Ieee8021X;
using RemoteUi.Tests.Support;
using RemoteUi.Web.NetworkTests;
using TestResult = RemoteUi.Web.Components.NetworkTests.TestResult;

namespace RemoteUi.Tests.Components;

/// <summary>
/// Checks what a user reads at each end of a log-in by IEEE 802.1X, in both languages, with the values of the ending.
/// </summary>
public class LogInEndingWordsTests
{
    private static readonly string[] Values = ["first-value", "second-value"];

    /// <summary>The number of values, and what says the cause and the way out.</summary>
    private static readonly Dictionary<LogInEnding, (int Values, string English, string Czech)> Words = new()
    {
        [LogInEnding.Accepted] = (1, "accepted the certificate of the device", "přijal certifikát zařízení"),
        [LogInEnding.AddressNotResolved] = (1, "could not be resolved", "nelze převést na IP adresu"),
        [LogInEnding.PortClosed] = (1, "no program listens on this UDP port", "nenaslouchá žádný program"),
        [LogInEnding.Unreachable] = (2, "cannot be reached", "není dosažitelný"),
        [LogInEnding.NoAnswer] = (2, "or the shared secret is wrong", "nebo je špatné sdílené tajemství"),
        [LogInEnding.AnswersStopped] = (2, "smaller EAP fragments", "menší fragmenty EAP"),
        [LogInEnding.SharedSecretWrong] = (0, "made with another shared secret", "s jiným sdíleným tajemstvím"),
        [LogInEnding.AnswerUnsigned] = (1, "without a Message-Authenticator", "bez Message-Authenticator"),
        [LogInEnding.AnswerWronglySigned] = (1, "its Message-Authenticator is wrong", "Message-Authenticator špatný"),
        [LogInEnding.AnswerMalformed] = (1, "does not follow its protocol", "neodpovídá protokolu"),
        [LogInEnding.RejectedBeforeTls] = (1, "rejected the login name", "odmítl přihlašovací jméno"),
        [LogInEnding.OtherMethod] = (1, "Turn EAP-TLS on", "Zapněte na serveru RADIUS"),
        [LogInEnding.ServerUnknownCa] = (1, "does not trust the CA that issued it", "nedůvěřuje CA, která jej vydala"),
        [LogInEnding.ServerNoTrustedCas] = (1, "no CA is trusted for IEEE 802.1X", "není důvěryhodná žádná CA"),
        [LogInEnding.ServerExpired] = (2, "must be renewed on the server", "na serveru obnovit"),
        [LogInEnding.ServerNotYetValid] = (2, "is valid only from", "platí až od"),
        [LogInEnding.ServerNotForServers] = (1, "does not include server authentication", "nezahrnuje ověření serveru"),
        [LogInEnding.ServerOtherName] = (2, "because it is not for", "protože není na jméno"),
        [LogInEnding.ServerInvalid] = (2, "cannot be verified", "nelze ověřit"),
        [LogInEnding.CertificateMissing] = (0, "the device has none for IEEE 802.1X", "žádný nemá"),
        [LogInEnding.SelfSignedRefused] = (1, "The certificate is self-signed", "Certifikát je podepsaný sám sebou"),
        [LogInEnding.AlertUnknownCa] = (0, "it does not know the CA that issued it", "nezná CA, která jej vydala"),
        [LogInEnding.AlertExpired] = (0, "with the alert certificate_expired", "upozorněním certificate_expired"),
        [LogInEnding.AlertRevoked] = (0, "its CA has revoked it", "jeho CA jej odvolala"),
        [LogInEnding.AlertBadCertificate] = (0, "with the alert bad_certificate", "upozorněním bad_certificate"),
        [LogInEnding.AlertUnsupportedCertificate] = (0, "with client authentication", "s ověřením klienta"),
        [LogInEnding.AlertCertificateUnknown] = (0, "the alert certificate_unknown", "upozorněním certificate_unknown"),
        [LogInEnding.AlertAccessDenied] = (0, "denied access", "přístup zamítl"),
        [LogInEnding.AlertDecryptError] = (0, "could not verify a signature", "Server nedokázal ověřit podpis"),
        [LogInEnding.AlertHandshakeFailure] = (0, "the alert handshake_failure", "upozorněním handshake_failure"),
        [LogInEnding.AlertProtocolVersion] = (0, "Allow TLS 1.2 or 1.3", "Povolte na serveru RADIUS TLS 1.2"),
        [LogInEnding.AlertInternalError] = (0, "reported a fault of its own", "oznámil vlastní chybu"),
        [LogInEnding.AlertOther] = (2, "ended the handshake with the alert", "ukončil navázání spojení upozorněním"),
        [LogInEnding.TlsFailedHere] = (1, "The device ended the handshake", "Zařízení ukončilo navázání spojení"),
        [LogInEnding.RejectedDuringTls] = (0, "before it asked for the certificate", "než požádal o certifikát"),
        [LogInEnding.RejectedAfterCertificate] = (1, "The device sees no fault", "chybu nevidí"),
        [LogInEnding.RejectedSelfSigned] = (0, "The certificate is self-signed", "Certifikát je podepsaný sám sebou"),
        [LogInEnding.RejectedExpired] = (1, "The certificate expired on", "Platnost certifikátu skončila"),
        [LogInEnding.RejectedNotYetValid] = (1, "the certificate is valid only from", "platí certifikát až od"),
        [LogInEnding.RejectedRevoked] = (1, "The certificate is revoked", "Certifikát je odvolaný"),
        [LogInEnding.RejectedCaNotListed] = (2, "is not among those that the server names", "není mezi těmi"),
        [LogInEnding.RejectedAfterTls] = (0, "So a rule of the server refuses", "odmítá pravidlo serveru"),
        [LogInEnding.AcceptedWithoutTls] = (0, "so it did not check the certificate", "takže certifikát neověřil"),
        [LogInEnding.AcceptedUnconfirmed] = (0, "without the confirmation", "bez potvrzení"),
        [LogInEnding.TooManyMessages] = (1, "neither accepted nor rejected", "nepřijal ani neodmítl"),
        [LogInEnding.TimeLimit] = (1, "took longer than", "trval déle než"),
    };

    public static TheoryData<LogInEnding, string> EndingsAndLanguages =>
        new(from ending in Enum.GetValues<LogInEnding>()
            from language in new[] { "en", "cs" }
            select (ending, language));

    [Theory, MemberData(nameof(EndingsAndLanguages))]
    public void The_cause_and_a_way_out_are_read_with_the_values(LogInEnding ending, string language)
    {
        var (count, english, czech) = Words[ending];

        var text = Read(ending, Values[..count], language);

        Assert.Contains(language == "en" ? english : czech, text, StringComparison.Ordinal);
        Assert.All(Values[..count], value => Assert.Contains(value, text, StringComparison.Ordinal));
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }

    /// <summary>An ending that no test brings about may be one that cannot happen, or that has wrong words.</summary>
    [Fact]
    public void Each_ending_is_brought_about_by_a_test()
    {
        var tests = string.Concat(
            Repository.Files("RemoteUi.Tests/Network", ".cs").Concat(Repository.Files("RemoteUi.Tests/Peers", ".cs"))
                .Select(File.ReadAllText));

        Assert.All(
            Enum.GetNames<LogInEnding>(),
            name => Assert.Matches($@"\bLogInEnding\.{name}\b", tests));
    }

    private static string Read(LogInEnding ending, string[] values, string language)
    {
        using var context = new PageContext(language);
        var test = new ConnectionTest([], new(ending.ToString(), ending == LogInEnding.Accepted, values));
        var result = context.Render<TestResult>(parameters => parameters
            .Add(one => one.Test, test)
            .Add(one => one.Function, TestedFunction.Ieee8021X));
        return PageText.Of(result.Find(".note")).Replace('\u00A0', ' ');
    }
}

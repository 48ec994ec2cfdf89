using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class ExplanationTests
{
    private static readonly ErrorFacts AfterSending = new() { CaAnswered = true, WasSent = true };

    [Theory]
    [InlineData(Cause.ConnectionLost, null, true)]
    [InlineData(Cause.NoAnswerInTime, null, true)]
    [InlineData(Cause.HttpError, 504, true)]
    [InlineData(Cause.HttpError, 404, false)]
    [InlineData(Cause.NoConnection, null, false)]
    [InlineData(Cause.SignatureInvalid, null, false)]
    public void A_reply_lost_after_sending_warns_of_a_certificate_already_issued(
        Cause cause, int? status, bool warns) =>
        Assert.Equal(warns, Explanation.Of(Tcp(cause, status), AfterSending).Notes.Contains("Note.MayBeIssued"));

    [Fact]
    public void A_reply_lost_before_sending_warns_of_nothing() =>
        Assert.Empty(Explanation.Of(Tcp(Cause.ConnectionLost), ErrorFacts.None).Notes);

    [Fact]
    public void A_failed_request_with_its_key_names_the_button() =>
        Assert.Contains(
            "Note.CheckAgain",
            Explanation.Of(Tcp(Cause.NoAnswerInTime), AfterSending with { CanBeCheckedAgain = true }).Notes);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Plain_http_is_called_safe_only_with_a_fingerprint(bool hasFingerprint, bool isSaid) =>
        Assert.Equal(
            isSaid,
            Explanation.Of(Tcp(Cause.TlsFailed), new() { IsHttps = true, HasFingerprint = hasFingerprint })
                .Notes.Contains("Note.HttpIsSafe"));

    [Fact]
    public void A_refusal_by_a_server_with_an_elliptic_curve_RA_names_it() =>
        Assert.Equal(
            ["Note.RaHasNoRsaKey"],
            Explanation.Of(new(RequestErrorKind.Scep, 2, Cause.ServerRefused, null), new() { RaHasNoRsaKey = true })
                .Notes);

    [Theory]
    [InlineData(Cause.ServerRefused, true, true)]
    [InlineData(Cause.HttpError, true, true)]
    [InlineData(Cause.HttpError, false, false)]
    [InlineData(Cause.SignerUnknown, true, false)]
    public void A_request_encrypted_by_key_agreement_names_that_if_it_is_refused(
        Cause cause, bool wasSent, bool isNamed) =>
        Assert.Equal(
            isNamed,
            Explanation.Of(
                new(RequestErrorKind.Scep, 2, cause, null), new() { RecipientIsElliptic = true, WasSent = wasSent })
                .Notes.Contains("Note.RecipientIsElliptic"));

    [Theory]
    [InlineData("RSA 2048, sha256RSA", false, false)]
    [InlineData("EC P-256, sha256ECDSA", false, true)]
    [InlineData("1.3.101.112, sha256RSA", true, false)]
    public void The_key_of_an_RA_decides_what_is_said_of_it(string key, bool cannotBeUsed, bool isElliptic)
    {
        var report = EnrollmentReport.Empty with
        {
            CaCertificates =
            [
                new(
                    CaCertificateRole.Ra, "CN=ra", "CN=ca", "1", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch,
                    "A", "B", key, IsWeak: false, IsRecipient: true),
            ],
        };

        var facts = ErrorFacts.Of(null, report);

        Assert.Equal((cannotBeUsed, isElliptic), (facts.RaHasNoRsaKey, facts.RecipientIsElliptic));
    }

    [Theory]
    [InlineData("ca:443: unknown issuer: CN=x", "CaCertificates")]
    [InlineData("ca:443: a certificate is expired or not yet valid (x)", null)]
    [InlineData("ca:443: name mismatch: for x", "Communication")]
    public void A_rejected_TLS_certificate_links_to_where_that_is_mended(string evidence, string? place) =>
        Assert.Equal(
            place,
            Explanation.Of(new(RequestErrorKind.Tcp, null, Cause.TlsFailed, evidence), ErrorFacts.None).Place?.Name);

    [Fact]
    public void The_key_limit_links_to_the_keys() =>
        Assert.Same(Menu.Keys, Explanation.Of(Tcp(Cause.KeyLimitReached), ErrorFacts.None).Place);

    [Fact]
    public void A_wrong_address_links_to_the_communication_settings() =>
        Assert.Same(Menu.Communication, Explanation.Of(Tcp(Cause.HttpError, 404), ErrorFacts.None).Place);

    [Theory]
    [InlineData(false, "Request")]
    [InlineData(true, "AutoRequest")]
    public void A_rejected_request_links_to_the_form_that_it_came_from(bool byTimer, string place) =>
        Assert.Equal(
            place,
            Explanation.Of(Tcp(Cause.HttpError, 401), AfterSending with { ByTimer = byTimer }).Place!.Name);

    [Fact]
    public void Every_link_leads_to_a_page()
    {
        var routes = Repository.Files("RemoteUi.Web", ".razor").Select(File.ReadAllText).ToList();
        var places = (
            from cause in Enum.GetValues<Cause>()
            from facts in new[] { ErrorFacts.None, AfterSending, AfterSending with { ByTimer = true } }
            from code in new int?[] { null, 0, 2, 404, 500 }
            select Explanation.Of(Tcp(cause, code), facts).Place).OfType<MenuEntry>().Distinct().ToList();

        Assert.NotEmpty(places);
        Assert.All(places, place =>
        {
            Assert.Contains(place.LabelKey, ResourceTexts.In("Labels").Keys);
            Assert.Contains(routes, page => page.Contains($"@page \"{place.Path}\"", StringComparison.Ordinal));
        });
    }

    private static RequestError Tcp(Cause cause, int? status = null) => new(RequestErrorKind.Tcp, status, cause, null);
}

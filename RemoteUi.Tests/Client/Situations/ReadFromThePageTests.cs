using Bunit;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// Failures that a server or a network causes, each driven through the real client: the page alone must name the cause
/// and the remedy.
/// </summary>
public sealed class ReadFromThePageTests(FakeCaHost host) : IClassFixture<FakeCaHost>
{
    private const string Operation = "PKIOperation";

    private static readonly Dictionary<string, PageReading> Readings = new()
    {
        ["HTTP 404"] = new("Http.404", [], null, HttpQuirks.Error("GetCACert", 404)),
        ["HTTP 401"] = new("Http.401", [], null, HttpQuirks.Error("GetCACert", 401)),
        ["HTTP 403"] = new("Http.403", [], null, HttpQuirks.Error("GetCACert", 403)),
        ["HTTP 500 at once"] = new("Http.500.BeforeSending", [], null, HttpQuirks.Error("GetCACert", 500)),
        ["HTTP 503"] = new("Http.503", [], null, HttpQuirks.Error("GetCACert", 503)),
        ["HTTP 500 at PKIOperation"] = new(
            "Http.500.AfterCa", ["Note.MayBeIssued"], "database is locked",
            HttpQuirks.Error(Operation, 500, "database is locked")),
        ["HTTP 401 that means the password"] = new(
            "Http.Rejected", [], "Challenge password is invalid",
            HttpQuirks.Error(Operation, 401, "Challenge password is invalid")),
        ["HTTP 413"] = new("Cause.RequestTooLarge", [], null, HttpQuirks.Error(Operation, 413)),
        ["HTTP 407"] = new("Cause.ProxyAuthenticationRequired", [], null, HttpQuirks.Error("GetCACert", 407)),
        ["a login page"] = new("Cause.HtmlAnswer", [], "Sign in", HttpQuirks.Html("GetCACert")),
        ["a login page for the POST"] = new("Cause.HtmlAnswer.AfterCa", [], "Sign in", HttpQuirks.Html(Operation)),
        ["GetCACert cut off"] = new(
            "Cause.ConnectionLost", [], null, HttpQuirks.Delivery("GetCACert", FakeDelivery.Half)),
        ["CertRep cut off"] = new(
            "Cause.ConnectionLost.AfterSending", ["Note.MayBeIssued", "Note.CheckAgain"], null,
            HttpQuirks.Delivery(Operation, FakeDelivery.Half)),
        ["request dropped"] = new(
            "Cause.ConnectionLost.AfterSending", ["Note.MayBeIssued", "Note.CheckAgain"], null,
            HttpQuirks.Delivery(Operation, FakeDelivery.Nothing)),
        ["garbage"] = new(
            "Cause.Malformed.AfterCa", ["Note.MayBeIssued"], null,
            HttpQuirks.Body(Operation, [1, 2, 3, 4, 5, 6, 7, 8])),
        ["an empty reply"] = new(
            "Cause.EmptyAnswer.AfterCa", ["Note.MayBeIssued"], null, HttpQuirks.Empty(Operation)),
        ["a reply signed in MD5"] = new("Cause.AlgorithmTooWeak.Reply", [], null, CertRepQuirks.WeakDigest),
        ["a reply by a stranger"] = new("Cause.SignerUnknown", [], null, CertRepQuirks.SignedByStranger),
        ["a certificate of another CA"] = new(
            "Cause.CertificateNotFromCa", [], null, CertRepQuirks.CertificateOfAnotherCa),
        ["an envelope for somebody else"] = new(
            "Cause.EnvelopeUnreadable", ["Note.MayBeIssued"], null, CertRepQuirks.EncryptedToSomebodyElse),
    };

    public static TheoryData<string> Names => [.. Readings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_tells_what_the_server_did(string name)
    {
        var (key, notes, words, quirks) = Readings[name];
        using var machine = new DiagnosedMachine();

        Tells(await machine.SendAsync(host.Serve(new FakeAuthority(quirks))), key, notes, words);
    }

    [Theory]
    [InlineData("0", "FailInfo.0")]
    [InlineData("1", "FailInfo.1")]
    [InlineData("2", "FailInfo.2")]
    [InlineData("4", "FailInfo.4")]
    public async Task The_page_tells_each_failInfo_after_the_servers_words(string failInfo, string key)
    {
        using var machine = new DiagnosedMachine();
        var request = await machine.SendAsync(host.Serve(new FakeAuthority { FailsWith = failInfo }), "secret");

        Tells(request, key, [], request.Report.FailInfoText);
    }

    [Fact]
    public async Task BadTime_with_clocks_that_agree_does_not_blame_them()
    {
        // The web server below the fake dates its replies by the system clock.
        using var machine = new DiagnosedMachine(now: new RealClock().GetUtcNow());
        var request = await machine.SendAsync(host.Serve(new FakeAuthority { FailsWith = "3" }));

        Tells(request, "FailInfo.3.ClocksAgree", [], request.Report.FailInfoText);
    }

    [Fact]
    public async Task BadTime_with_clocks_that_differ_blames_them()
    {
        using var machine = new DiagnosedMachine();
        var request = await machine.SendAsync(host.Serve(new FakeAuthority { FailsWith = "3" }));

        Tells(request, "FailInfo.3", [], request.Report.FailInfoText);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData(null)]
    public async Task A_wrong_or_missing_challenge_password_is_told_by_the_server(string? password)
    {
        using var machine = new DiagnosedMachine();
        var request = await machine.SendAsync(
            host.Serve(new FakeAuthority { ChallengePassword = "right" }), password);

        var key = ErrorFacts.Of(request).HadChallengePassword is false ? "FailInfo.2.NoChallenge" : "FailInfo.2";
        Tells(request, key, [], "wrong challenge password");
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_told()
    {
        using var machine = new DiagnosedMachine();
        Tells(await machine.SendAsync(new("http://scep.invalid/scep")), "Cause.NameNotResolved", []);
    }

    [Fact]
    public async Task A_closed_port_is_told()
    {
        using var machine = new DiagnosedMachine();
        Tells(await machine.SendAsync(new($"http://127.0.0.1:{FreePort.Next()}/scep")), "Cause.NoConnection", []);
    }

    [Theory]
    [InlineData("localhost", null, "Cause.TlsFailed.UnknownIssuer")]
    [InlineData("printer.example", null, "Cause.TlsFailed.NameMismatch")]
    public async Task A_TLS_certificate_that_is_not_trusted_is_told_with_its_reason(
        string name, string? fingerprint, string key)
    {
        using var authority = new TlsAuthority();
        await using var server = new RawServer { Certificate = authority.IssueFor(name) };
        using var machine = new DiagnosedMachine();

        Tells(await machine.SendAsync(server.Url, null, fingerprint), key, []);
    }

    [Fact]
    public async Task A_TLS_certificate_out_of_date_is_told()
    {
        using var authority = new TlsAuthority();
        await using var server = new RawServer
        {
            Certificate = authority.IssueFor("localhost", TlsAuthority.Past.AddDays(1)),
        };
        using var machine = new DiagnosedMachine();

        Tells(await machine.SendAsync(server.Url), "Cause.TlsFailed.OutOfDate", []);
    }

    [Fact]
    public async Task Http_to_a_port_that_uses_TLS_names_https()
    {
        using var authority = new TlsAuthority();
        await using var server = new RawServer { Certificate = authority.IssueFor("localhost") };
        using var machine = new DiagnosedMachine();

        var page = Tells(
            await machine.SendAsync(new UriBuilder(server.Url) { Scheme = "http" }.Uri),
            "Cause.TlsExpected", []);

        Assert.Contains("change [SCEP Server URL:] to https://", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Https_to_a_port_without_TLS_is_told()
    {
        using var machine = new DiagnosedMachine();

        Tells(
            await machine.SendAsync(
                new UriBuilder(host.Serve(new FakeAuthority())) { Scheme = "https" }.Uri),
            "Cause.TlsNotSpoken", []);
    }

    [Fact]
    public async Task Plain_http_is_named_as_a_way_out_only_with_a_fingerprint()
    {
        using var authority = new TlsAuthority();
        await using var server = new RawServer { Certificate = authority.IssueFor("localhost") };
        using var machine = new DiagnosedMachine();

        Tells(
            await machine.SendAsync(server.Url, null, new string('A', 64)), "Cause.TlsFailed.UnknownIssuer",
            ["Note.HttpIsSafe"]);
    }

    [Theory]
    [InlineData(GoneAt.GetCaCert, false)]
    [InlineData(GoneAt.Operation, true)]
    public async Task A_timeout_is_told_and_whether_the_request_was_sent(GoneAt at, bool wasSent)
    {
        var operation = at == GoneAt.Operation ? Operation : "GetCACert";
        var dripping = new TaskCompletionSource();
        var url = host.Serve(new FakeAuthority(
            HttpQuirks.Delivery(operation, FakeDelivery.Drip),
            Quirk.InHttp("reports the drip", operation, _ => dripping.SetResult())));
        using var machine = new DiagnosedMachine();
        var sending = machine.SendAsync(url);
        await dripping.Task;
        machine.Time.Advance(TimeSpan.FromSeconds(31));

        Tells(await sending, "Cause.NoAnswerInTime", wasSent ? ["Note.MayBeIssued", "Note.CheckAgain"] : []);
    }

    [Fact]
    public async Task Another_fingerprint_is_told()
    {
        using var machine = new DiagnosedMachine();
        Tells(
            await machine.SendAsync(host.Serve(new FakeAuthority()), null, new string('A', 64)),
            "Cause.CaFingerprintDiffers", []);
    }

    [Fact]
    public async Task The_key_limit_is_told()
    {
        var stores = new FakeStores { KeyLimit = 1 };
        stores.Hold(Samples.DefaultKey);
        using var machine = new DiagnosedMachine(stores);

        Tells(await machine.SendAsync(host.Serve(new FakeAuthority())), "Cause.KeyLimitReached", []);
    }

    [Fact]
    public async Task A_clock_that_is_two_days_ahead_is_told()
    {
        using var machine = new DiagnosedMachine();
        Tells(
            await machine.SendAsync(host.Serve(new FakeAuthority { Now = FakeAuthority.Today.AddDays(2) })),
            "Cause.CertificateDatesWrong", []);
    }

    [Fact]
    public async Task Algorithms_below_the_floor_are_told()
    {
        using var machine = new DiagnosedMachine(floor: AlgorithmFloor.AesSha256);
        var page = Tells(
            await machine.SendAsync(host.Serve(new FakeAuthority { Capabilities = "POSTPKIOperation\n" })),
            "Cause.AlgorithmTooWeak", []);

        Assert.Contains("Scep:Floor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_pending_for_ever_names_the_button_only_if_it_exists()
    {
        using var machine = new DiagnosedMachine();
        var page = Tells(
            await machine.SendAsync(host.Serve(new FakeAuthority { PendingAnswers = int.MaxValue })),
            "Cause.WaitingForApproval", []);

        Assert.Contains("[Check Again]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_request_pending_for_ever_tells_what_the_next_one_does()
    {
        using var machine = new DiagnosedMachine();
        var request = await machine.SendByTimerAsync(
            host.Serve(new FakeAuthority { PendingAnswers = int.MaxValue }), polls: 2);

        Tells(
            request,
            request.CanBeCheckedAgain ? "Cause.WaitingForApproval.ByTimerKept" : "Cause.WaitingForApproval.ByTimer",
            []);
    }

    [Fact]
    public async Task A_server_that_cannot_be_polled_is_told()
    {
        var replies = 0;
        var url = host.Serve(new FakeAuthority(
            Quirk.InHttp("polls fail", Operation, draft =>
            {
                if (replies++ > 0) (draft.Status, draft.Body) = (501, []);
            }))
        {
            PendingAnswers = int.MaxValue,
        });
        using var machine = new DiagnosedMachine();
        await machine.SendAsync(url);

        Tells(await machine.CheckAgainAsync(), "Cause.PollNotSupported", []);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "Cause.RedirectRefused.OtherScheme")]
    [InlineData("", "Cause.RedirectRefused.NoAddress")]
    public async Task A_redirect_that_leads_nowhere_is_told(string location, string key)
    {
        var reply = location.Length == 0 ? RawServer.Status(302) : RawServer.Redirect(302, location);
        await using var server = new RawServer(reply, reply);
        using var machine = new DiagnosedMachine();

        Tells(await machine.SendAsync(server.Url), key, []);
    }

    public enum GoneAt
    {
        GetCaCert,
        Operation,
    }

    /// <summary>Asserts that the page has the sentence, the remedy, exactly these notes, and the server's words
    /// before them; returns its text.</summary>
    private static string Tells(IssuanceRequest request, string key, string[] notes, string? words = null)
    {
        using var context = new PageContext();
        var page = PageText.Of(context.Open<ErrorLines>(parameters: lines => lines
            .Add(part => part.Error, Assert.IsType<RequestError>(request.Error))
            .Add(part => part.Facts, ErrorFacts.Of(request))
            .Add(part => part.Report, request.Report)).Find(".three-lines"));
        var texts = ResourceTexts.In("Causes");
        var sentence = texts[$"{key}.Sentence"].Replace("{0}", $"{request.Error!.Code}", StringComparison.Ordinal);

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(texts[$"{key}.Remedy"], page, StringComparison.Ordinal);
        Assert.Equal(notes, Explanation.AllNotes.Where(note => page.Contains(texts[note], StringComparison.Ordinal)));
        if (words is not null)
            Assert.InRange(
                page.IndexOf(words, StringComparison.Ordinal), 0, page.IndexOf(sentence, StringComparison.Ordinal));
        return page;
    }
}

/// <summary>What a page says about a server: the key of its words, the notes, and the server's own words.</summary>
internal sealed record PageReading(string Key, string[] Notes, string? Words, params Quirk[] Quirks);

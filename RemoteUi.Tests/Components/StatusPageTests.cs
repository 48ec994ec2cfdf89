using Bunit;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Islands;

namespace RemoteUi.Tests.Components;

public class StatusPageTests
{
    [Fact]
    public void Without_a_request_the_page_suggests_sending_one()
    {
        using var context = new PageContext();

        var table = context.Open<StatusTable>();

        Assert.Equal("/settings/device-management/scep/request", table.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void The_columns_have_the_machines_labels()
    {
        using var context = new PageContext();
        context.Stores.Hold(ARequest.ByHand().In(RequestState.Successful).Build());

        var columns = context.Open<StatusTable>().FindAll("th").Select(PageText.Of);

        Assert.Equal(["Status", "Request Date/Time", "Key Name", "Common Name", "Origin", "Details"], columns);
    }

    [Fact]
    public void A_failed_request_shows_the_machines_details_then_the_cause_and_a_remedy()
    {
        using var context = new PageContext();
        context.Stores.Hold(
            ARequest.ByHand()
                .Named("mfp", "mfp.example.com")
                .EndedBy(new(RequestErrorKind.Scep, 2, Cause.ServerRefused, null))
            .Reporting(new() { FailInfoText = "no such challenge" }).Build());

        var row = PageText.Of(context.Open<StatusTable>().Find("tbody"));

        Assert.StartsWith(
            "Error 1 Mar 2026 12:00:02 +00:00 mfp mfp.example.com Manual Communication Error (SCEP ERROR Fail Info 2)",
            row, StringComparison.Ordinal);
        Assert.Contains("badRequest: the server does not allow this request.", row, StringComparison.Ordinal);
        Assert.Contains("no such challenge", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestState.Failed)]
    [InlineData(RequestState.Successful)]
    public void An_expanded_row_has_the_evidence_and_a_collapsed_row_a_link_to_it(RequestState state)
    {
        using var context = new PageContext();
        context.Stores.Hold(ARequest.ByHand().WithTransaction(new("0123ABCD")).In(state).Reporting(new()
        {
            Capabilities = ["AES", "SHA-256"],
            Exchanges = [
                new(
                    "PKCSReq", "POST", ARequest.Noon, TimeSpan.FromMilliseconds(34), 200, 2048, 1024,
                    "application/x-pki-message", "FAILURE"),
            ],
        }).Build());
        var table = context.Open<StatusTable>();
        Assert.DoesNotContain("0123ABCD", table.Markup, StringComparison.Ordinal);
        Assert.Single(table.FindAll("details a[href*='/scep/requests/']"));

        table.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        Assert.All(["0123ABCD", "AES, SHA-256", "PKCSReq POST 200 34 ms 2,048 B 1,024 B"], words =>
            Assert.Contains(words, PageText.Of(table.Find("details")), StringComparison.Ordinal));
    }

    [Fact]
    public void Details_keep_the_machines_text_in_another_language()
    {
        using var context = new PageContext("cs");
        context.Stores.Hold(ARequest.ByHand().EndedBy(new(RequestErrorKind.Tcp, 404, Cause.HttpError, null)).Build());

        var row = PageText.Of(context.Open<StatusTable>().Find("tbody tr"));

        Assert.Contains("Chyba", row, StringComparison.Ordinal);
        Assert.Contains("Communication Error (TCP ERROR 404)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_scheduled_request_is_the_first_row()
    {
        using var context = new PageContext();
        context.Stores.Settings = context.Stores.Settings with { AutoRequest = Samples.Daily };
        context.Stores.Planned = new(1, ARequest.Noon.AddHours(22), TimeSpan.Zero);
        context.Stores.Hold(ARequest.ByTimer().In(RequestState.Successful).Build());

        var rows = context.Open<StatusTable>().FindAll("tbody tr");

        Assert.StartsWith("To Be Processed 2 Mar 2026 10:00:00 +00:00", PageText.Of(rows[0]), StringComparison.Ordinal);
        Assert.StartsWith("Successful", PageText.Of(rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_polled_request_shows_its_polls_and_the_next_one()
    {
        using var context = new PageContext();
        context.Stores.Hold(
            ARequest.ByTimer()
                .In(RequestState.Pending)
                .AfterPolls(2)
                .NextAttemptAt(ARequest.Noon.AddMinutes(3))
                .Build());

        Assert.Contains(
            "Polls 2 of 10, next at 12:03:00", PageText.Of(context.Open<StatusTable>().Find("tbody tr")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Deferred_requests_can_be_checked_again_or_deleted_and_all_ended_ones_sent_again()
    {
        using var context = new PageContext();
        context.Stores.Hold(
            ARequest.ByHand().In(RequestState.Deferred).Build(), ARequest.ByTimer().In(RequestState.Deferred).Build(),
            ARequest.ByHand().In(RequestState.Failed).Build());

        var table = context.Open<StatusTable>();

        Assert.Equal(["Check Again", "Check Again"], table.FindAll("button").Select(PageText.Of));
        Assert.Equal(
            ["Delete", "Delete", "Send Again", "Send Again", "Send Again"],
            table.FindAll("a.button").Select(PageText.Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_a_deferred_request_can_check_again_too()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Stores.Hold(ARequest.ByHand().WithId(id).In(RequestState.Deferred).Build());

        var progress = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id));

        Assert.Equal(
            ("check-again", id.ToString()),
            (
                progress.Find("button[name=CheckAgain]").GetAttribute("form"),
                progress.Find("button[name=CheckAgain]").GetAttribute("value")));
    }

    [Fact]
    public void The_table_follows_changes()
    {
        using var context = new PageContext(interactive: true);
        var table = context.Open<StatusTable>();

        context.Stores.Hold(ARequest.ByHand().In(RequestState.Sending).Build());
        context.EnrollmentHost.Feed.Publish(null);

        table.WaitForAssertion(() =>
            Assert.StartsWith("Processing...", PageText.Of(table.Find("tbody tr")), StringComparison.Ordinal));
    }

    [Fact]
    public void The_progress_of_a_request_follows_it_to_its_end()
    {
        using var context = new PageContext(interactive: true);
        var id = Guid.NewGuid();
        context.Stores.Hold(ARequest.ByHand().WithId(id).In(RequestState.KeyMade).Build());
        var progress = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id));
        Assert.Contains(
            "Getting the CA certificate", PageText.Of(progress.Find(".steps")), StringComparison.Ordinal);

        context.Stores.Hold(ARequest.ByHand().WithId(id).In(RequestState.Successful).Build());
        context.EnrollmentHost.Feed.Publish(id);

        progress.WaitForAssertion(() => Assert.Equal("Successful", PageText.Of(progress.Find(".state"))));
        Assert.Contains("CN=first", PageText.Of(progress.Find("section")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_of_a_request_is_complete()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Stores.Hold(
            ARequest.ByHand().WithId(id).WithTransaction(new("0123ABCD")).In(RequestState.Failed).Reporting(new()
            {
                Capabilities = ["AES", "SHA-256"],
                Algorithms = [new(Core.Client.AlgorithmUse.ReplyEncryption, "DES", true)],
                Exchanges = [
                new(
                    "PKCSReq", "POST", ARequest.Noon, TimeSpan.FromMilliseconds(34), 200, 2048, 1024,
                    "application/x-pki-message", "FAILURE"),
            ],
                FailInfo = "2",
            }).Build());

        var evidence = PageText.Of(
            context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("details.fold"));

        Assert.All(
            [
                "0123ABCD", "AES, SHA-256", "DES weak",
                "PKCSReq POST 200 34 ms 2,048 B 1,024 B application/x-pki-message FAILURE",
            ],
            words =>
            Assert.Contains(words, evidence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_for_a_disabled_function_says_that_it_stays_disabled()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Stores.Hold(
            ARequest.ByHand()
                .WithId(id)
                .For(new(Core.Machine.KeyUseLocation.Ieee8021X))
                .In(RequestState.Successful)
                .Build());

        var ending = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("section");

        Assert.Contains("off and stays off", PageText.Of(ending), StringComparison.Ordinal);
        Assert.Equal("Restart", PageText.Of(ending.QuerySelector("button.primary")!));
    }

    [Fact]
    public void A_certificate_that_failed_the_TLS_trial_says_so_with_the_words_of_the_trial()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Stores.Hold(
            ARequest.ByHand()
                .WithId(id)
                .For(Core.Machine.KeyUse.Tls)
                .In(RequestState.Successful)
                .Reporting(new() { Remarks = [Remark.Of(RemarkCode.TlsTrialFailed, "ca md too weak")] })
                .Build());

        var ending = PageText.Of(
            context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("section"));

        Assert.Contains(
            "This certificate cannot serve TLS: a trial connection failed", ending, StringComparison.Ordinal);
        Assert.Contains(
            "A trial TLS connection with the certificate failed: ca md too weak", ending, StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_names_the_server_and_what_was_requested()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Stores.Hold(
            ARequest.ByHand().WithId(id).In(RequestState.Failed).Reporting(new()
            {
                Asked = new(3072, Core.Keys.SignatureHash.Sha384, false, true, Core.Client.RequestSigning.Renewal),
                Exchanges = [
                    new("RenewalReq", "POST", ARequest.Noon, TimeSpan.FromSeconds(2), 200, 1, 1, null, "Html answer")
                    {
                        Address = "http://moved.example.com/scep",
                    },
                ],
            }).Build());

        var evidence = PageText.Of(
            context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("details.fold"));

        Assert.All(
            [
                "Server http://scep.example.com/scep",
                "Requested renewal (RenewalReq), RSA 3072, SHA384, without organization, with challenge password",
                "http://moved.example.com/scep", "web page instead of a message",
            ],
            text => Assert.Contains(text, evidence, StringComparison.Ordinal));
    }

    [Fact]
    public void The_request_sent_took_as_long_as_its_exchange()
    {
        var sent = new RequestStep(RequestStepKind.RequestSent, ARequest.Noon);
        var request = ARequest.ByHand().In(RequestState.Failed).Having(sent).Reporting(new()
        {
            Exchanges = [
                new("GetCACert", "GET", ARequest.Noon, TimeSpan.FromSeconds(9), 200, 1, 1, null, ""),
                new("PKCSReq", "POST", ARequest.Noon.AddMinutes(-1), TimeSpan.FromSeconds(8), 200, 1, 1, null, ""),
                new("PKCSReq", "POST", ARequest.Noon, TimeSpan.FromSeconds(2), 200, 1, 1, null, ""),
            ],
        }).Build();

        Assert.Equal(TimeSpan.FromSeconds(2), Web.Components.Requests.StepLine.DurationOf(request, sent));
    }

    [Fact]
    public void The_details_are_on_a_requests_page_once()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        var error = new RequestError(RequestErrorKind.Tcp, 404, Cause.HttpError, "HTTP 404: <b>\u202Eno</b>");
        context.Stores.Hold(
            ARequest.ByHand().WithId(id).EndedBy(error)
                .Having(new RequestStep(RequestStepKind.Failed, ARequest.Noon, Detail: error.Details)).Build());

        var page = PageText.Of(
            context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("div"));

        Assert.Equal(2, page.Split("Communication Error (TCP ERROR 404)").Length);
        Assert.Contains("The server says: <b>\\u202Eno</b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestState.Sending, null, "is being polled for key mfp")]
    [InlineData(RequestState.Deferred, null, "still pending")]
    [InlineData(RequestState.Deferred, "connection refused", "no usable reply")]
    [InlineData(RequestState.Successful, null, "was issued")]
    [InlineData(RequestState.Failed, null, "ended with an error")]
    public void Checking_again_tells_the_servers_answer(RequestState state, string? evidence, string answer)
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        var request = ARequest.ByHand().WithId(id).Named("mfp", "mfp.example.com").In(state);
        if (state == RequestState.Deferred)
            request = request.EndedBy(new(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, evidence));
        context.Stores.Hold(request.Build());

        var note = context.Open<PollAnswer>(parameters: part => part.Add(one => one.Id, id));

        Assert.Contains(answer, PageText.Of(note.Find("[role=status]")), StringComparison.Ordinal);
    }
}

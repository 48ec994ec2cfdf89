using Bunit;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Islands;

namespace RemoteUi.Tests.Components;

public class StatusPageTests
{
    [Fact]
    public void No_request_yet_is_an_invitation_to_send_one()
    {
        using var context = new PageContext();

        var table = context.Open<StatusTable>();

        Assert.Equal("/settings/device-management/scep/request", table.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void The_columns_are_the_machines()
    {
        using var context = new PageContext();
        context.Memory.Hold(ARequest.ByHand().In(RequestState.Successful).Build());

        var columns = context.Open<StatusTable>().FindAll("th").Select(Words.Of);

        Assert.Equal(["Status", "Request Date/Time", "Key Name", "Common Name", "Origin", "Details"], columns);
    }

    [Fact]
    public void A_failed_request_says_what_the_machine_says_and_then_why_and_what_to_do()
    {
        using var context = new PageContext();
        context.Memory.Hold(
            ARequest.ByHand()
                .Named("mfp", "mfp.example.com")
                .EndedBy(new(RequestErrorKind.Scep, 2, Cause.ServerRefused, null))
            .Reporting(new() { FailInfoText = "no such challenge" }).Build());

        var row = Words.Of(context.Open<StatusTable>().Find("tbody"));

        Assert.StartsWith(
            "Error 1 Mar 2026 12:00:02 +00:00 mfp mfp.example.com Manual Communication Error (SCEP ERROR Fail Info 2)",
            row, StringComparison.Ordinal);
        Assert.Contains("badRequest: the server does not allow this request.", row, StringComparison.Ordinal);
        Assert.Contains("no such challenge", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestState.Failed)]
    [InlineData(RequestState.Successful)]
    public void A_row_that_is_opened_has_the_evidence_and_a_closed_one_the_way_to_it(RequestState state)
    {
        using var context = new PageContext();
        context.Memory.Hold(ARequest.ByHand().WithTransaction(new("0123ABCD")).In(state).Reporting(new()
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
        Assert.Single(table.FindAll("details a"));

        table.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        Assert.All(["0123ABCD", "AES, SHA-256", "PKCSReq POST 200 34 ms 2,048 B 1,024 B"], words =>
            Assert.Contains(words, Words.Of(table.Find("details")), StringComparison.Ordinal));
    }

    [Fact]
    public void Details_stay_the_machines_words_in_another_language()
    {
        using var context = new PageContext("cs");
        context.Memory.Hold(ARequest.ByHand().EndedBy(new(RequestErrorKind.Tcp, 404, Cause.HttpError, null)).Build());

        var row = Words.Of(context.Open<StatusTable>().Find("tbody tr"));

        Assert.Contains("Chyba", row, StringComparison.Ordinal);
        Assert.Contains("Communication Error (TCP ERROR 404)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_timed_request_that_lies_ahead_stands_on_top()
    {
        using var context = new PageContext();
        context.Memory.Settings = context.Memory.Settings with { AutoRequest = Samples.Daily };
        context.Memory.Planned = new(1, ARequest.Noon.AddHours(22), TimeSpan.Zero);
        context.Memory.Hold(ARequest.ByTimer().In(RequestState.Successful).Build());

        var rows = context.Open<StatusTable>().FindAll("tbody tr");

        Assert.StartsWith("To Be Processed 2 Mar 2026 10:00:00 +00:00", Words.Of(rows[0]), StringComparison.Ordinal);
        Assert.StartsWith("Successful", Words.Of(rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_polled_request_tells_its_polls_and_the_next()
    {
        using var context = new PageContext();
        context.Memory.Hold(
            ARequest.ByTimer()
                .In(RequestState.Pending)
                .AfterPolls(2)
                .NextAttemptAt(ARequest.Noon.AddMinutes(3))
                .Build());

        Assert.Contains(
            "Polls 2 of 10, next at 12:03:00", Words.Of(context.Open<StatusTable>().Find("tbody tr")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Deferred_requests_can_be_checked_again_or_deleted_and_all_ended_ones_sent_again()
    {
        using var context = new PageContext();
        context.Memory.Hold(
            ARequest.ByHand().In(RequestState.Deferred).Build(), ARequest.ByTimer().In(RequestState.Deferred).Build(),
            ARequest.ByHand().In(RequestState.Failed).Build());

        var table = context.Open<StatusTable>();

        Assert.Equal(["Check Again", "Check Again"], table.FindAll("button").Select(Words.Of));
        Assert.Equal(
            ["Delete", "Delete", "Send Again", "Send Again", "Send Again"],
            table.FindAll("a.button").Select(Words.Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_deferred_requests_own_page_can_ask_again_too()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Memory.Hold(ARequest.ByHand().WithId(id).In(RequestState.Deferred).Build());

        var progress = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id));

        Assert.Equal(
            ("check-again", id.ToString()),
            (
                progress.Find("button[name=CheckAgain]").GetAttribute("form"),
                progress.Find("button[name=CheckAgain]").GetAttribute("value")));
    }

    [Fact]
    public void The_table_follows_what_happens()
    {
        using var context = new PageContext(interactive: true);
        var table = context.Open<StatusTable>();

        context.Memory.Hold(ARequest.ByHand().In(RequestState.Sending).Build());
        context.Machinery.Feed.Publish(null);

        table.WaitForAssertion(() =>
            Assert.StartsWith("Processing...", Words.Of(table.Find("tbody tr")), StringComparison.Ordinal));
    }

    [Fact]
    public void The_progress_of_a_request_follows_it_to_its_end()
    {
        using var context = new PageContext(interactive: true);
        var id = Guid.NewGuid();
        context.Memory.Hold(ARequest.ByHand().WithId(id).In(RequestState.KeyMade).Build());
        var progress = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id));
        Assert.Contains(
            "Getting the CA certificate", Words.Of(progress.Find(".steps")), StringComparison.Ordinal);

        context.Memory.Hold(ARequest.ByHand().WithId(id).In(RequestState.Successful).Build());
        context.Machinery.Feed.Publish(id);

        progress.WaitForAssertion(() => Assert.Equal("Successful", Words.Of(progress.Find(".state"))));
        Assert.Contains("CN=first", Words.Of(progress.Find("section")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_of_a_request_is_all_there()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Memory.Hold(
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

        var evidence = Words.Of(
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
    public void A_certificate_for_a_function_that_is_off_says_that_it_stays_off()
    {
        using var context = new PageContext();
        var id = Guid.NewGuid();
        context.Memory.Hold(
            ARequest.ByHand()
                .WithId(id)
                .For(new(Core.Machine.KeyUseLocation.Ieee8021X))
                .In(RequestState.Successful)
                .Build());

        var ending = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, id)).Find("section");

        Assert.Contains("off and stays off", Words.Of(ending), StringComparison.Ordinal);
        Assert.Equal("Restart", Words.Of(ending.QuerySelector("button.primary")!));
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Notifications;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Tests.Notifications;

/// <summary>Notices sent to a web server and a mail server on loopback.</summary>
public sealed class NoticeDeliveryTests
{
    private readonly FakeTimeProvider clock = new(DueNoticesTests.Utc("2026-11-25T12:00:00"));

    [Fact]
    public async Task A_webhook_gets_each_event_once_also_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var listener = await Listener.StartAsync();
        await using (var machine = await PrepareAsync(folder, $"--Notifications:WebhookUrl={listener.Url}"))
        {
            await AddKeyAsync(machine);
            await machine.Get<NoticeDelivery>().RunAsync(default);
            await machine.Get<NoticeDelivery>().RunAsync(default);
        }

        await using var again = await PrepareAsync(folder, $"--Notifications:WebhookUrl={listener.Url}");
        await again.Get<NoticeDelivery>().RunAsync(default);

        var body = JsonNode.Parse(Assert.Single(listener.Bodies))!;
        Assert.Equal(
            ("CertificateExpires", "tls-key", 7),
            ((string?)body["event"], (string?)body["subject"], (int?)body["days"]));
        Assert.Contains("tls-key", (string?)body["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_notice_is_tried_again_later_and_not_before()
    {
        using var folder = new TemporaryFolder();
        await using var listener = await Listener.StartAsync();
        listener.Status = 503;
        await using var machine = await PrepareAsync(folder, $"--Notifications:WebhookUrl={listener.Url}");
        await AddKeyAsync(machine);
        var delivery = machine.Get<NoticeDelivery>();

        await delivery.RunAsync(default);
        await delivery.RunAsync(default);
        Assert.Single(listener.Bodies);

        listener.Status = 204;
        clock.Advance(TimeSpan.FromMinutes(1));
        await delivery.RunAsync(default);
        clock.Advance(TimeSpan.FromMinutes(10));
        await delivery.RunAsync(default);
        Assert.Equal(2, listener.Bodies.Count);
    }

    [Fact]
    public async Task After_ten_attempts_it_is_given_up()
    {
        using var folder = new TemporaryFolder();
        await using var listener = await Listener.StartAsync();
        listener.Status = 500;
        await using var machine = await PrepareAsync(folder, $"--Notifications:WebhookUrl={listener.Url}");
        await AddKeyAsync(machine);

        for (var run = 0; run < 15; run++)
        {
            await machine.Get<NoticeDelivery>().RunAsync(default);
            clock.Advance(TimeSpan.FromHours(6));
        }

        // Meanwhile the certificate has not come closer than seven days by another level.
        Assert.Equal(NoticeDelivery.MaxAttempts, listener.Bodies.Count);
    }

    [Fact]
    public async Task A_mail_goes_through_the_mail_server()
    {
        using var folder = new TemporaryFolder();
        using var server = new MailServer();
        await using var machine = await PrepareAsync(
            folder, "--Notifications:Smtp:Host=127.0.0.1", $"--Notifications:Smtp:Port={server.Port}",
            "--Notifications:Smtp:Tls=false", "--Notifications:Smtp:From=mfp@example.com",
            "--Notifications:Smtp:To=a@example.com,b@example.com");
        await AddKeyAsync(machine);

        await machine.Get<NoticeDelivery>().RunAsync(default);

        await server.Served.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var lines = string.Join('\n', server.Lines.Select(line => line.Text));
        Assert.Contains("b@example.com", lines, StringComparison.Ordinal);
        Assert.Contains("The certificate of the key tls-key", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_is_forgotten_90_days_after_it_was_due()
    {
        using var folder = new TemporaryFolder();
        await using var listener = await Listener.StartAsync();
        await using var machine = await PrepareAsync(folder, $"--Notifications:WebhookUrl={listener.Url}");
        var store = machine.Get<NoticeStore>();
        var gone = new NoticeRow { Key = "webhook failed-1", SentAt = clock.GetUtcNow(), Attempts = 1 };
        await store.SaveAsync(gone, default);
        await AddKeyAsync(machine);
        await machine.Get<NoticeDelivery>().RunAsync(default);

        clock.Advance(NoticeHistory.Kept);
        await machine.Get<NoticeDelivery>().RunAsync(default);
        Assert.NotNull(await store.FindAsync(gone.Key, default));

        clock.Advance(TimeSpan.FromSeconds(1));
        await machine.Get<NoticeDelivery>().RunAsync(default);
        await machine.Get<NoticeDelivery>().RunAsync(default);
        Assert.Null(await store.FindAsync(gone.Key, default));
        Assert.Equal(2, listener.Bodies.Count); // 7 days before the end of the certificate, and after it
    }

    [Fact]
    public async Task A_test_notice_is_sent_by_the_page_which_shows_what_came_of_it()
    {
        await using var listener = await Listener.StartAsync();
        await using var machine = await TestMachine.StartAsync(settings: $"--Notifications:WebhookUrl={listener.Url}");
        using var browser = await machine.BrowserOfAsync("root", Web.Accounts.MachineRole.Administrator);
        await browser.GoAsync(Menu.Notifications.Path);
        Assert.DoesNotContain("/hook", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Send Test Notification");

        Assert.Contains("Webhook: the test notification was accepted.", browser.Text, StringComparison.Ordinal);
        Assert.Equal("Test", (string?)JsonNode.Parse(Assert.Single(listener.Bodies))!["event"]);

        listener.Status = 503;
        await browser.PressAsync("Send Test Notification");
        Assert.Contains("Webhook: the test notification was not accepted.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("503", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_channel_the_page_says_where_to_set_one()
    {
        await using var machine = await TestMachine.StartAsync();
        using var browser = await machine.BrowserOfAsync("root", Web.Accounts.MachineRole.Administrator);
        await browser.GoAsync(Menu.Notifications.Path);
        Assert.Contains("Neither a webhook nor a mail server is set", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send Test Notification", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Notifications:WebhookUrl=http://example.com/hook", "WebhookUrl")]
    [InlineData("--Notifications:WebhookUrl=https://user:x@example.com/", "WebhookUrl")]
    [InlineData("--Notifications:TimeoutSeconds=0", "TimeoutSeconds")]
    [InlineData("--Notifications:Smtp:Host=mail.example.com", "From")]
    public async Task A_wrong_setting_is_named_at_start(string setting, string name)
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            TestMachine.StartAsync(settings: setting));
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    private Task<TestMachine> PrepareAsync(TemporaryFolder folder, params string[] settings) =>
        TestMachine.PrepareAsync(
            folder, builder => builder.Services.AddSingleton<TimeProvider>(clock), settings);

    private static async Task AddKeyAsync(TestMachine machine)
    {
        var store = machine.Get<IKeyRegisterStore>();
        var register = await store.LoadAsync(default);
        await store.SaveAsync(
            new KeyRegister([.. register.Keys, DueNoticesTests.Key(KeyUse.Tls)], register.Limit), default);
    }

    private sealed class Listener(WebApplication app) : IAsyncDisposable
    {
        public List<string> Bodies { get; } = [];

        public int Status { get; set; } = 200;

        public string Url => app.Urls.Single() + "/hook";

        public static async Task<Listener> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var listener = new Listener(app);
            app.MapPost("/hook", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                listener.Bodies.Add(await reader.ReadToEndAsync());
                return Results.StatusCode(listener.Status);
            });
            await app.StartAsync();
            return listener;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

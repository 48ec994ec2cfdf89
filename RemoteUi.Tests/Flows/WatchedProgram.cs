using System.Text;
using RemoteUi.Tests.Support;
using RemoteUi.Tests.Telemetry;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A program that tells everything it can: each log line, as JSON, traces and metrics by OTLP, and metrics for
/// Prometheus. An administrator has set and sent challenge passwords, got a certificate and a refusal, and somebody has
/// typed a wrong password. It is a process of its own, because the instruments of several hosts in one process are one
/// for OpenTelemetry.
/// </summary>
public sealed class WatchedProgram : OnDemand
{
    public const string Challenge = "xyzzy-4711-plugh";
    public const string StoredChallenge = "stored-0815-challenge";
    public const string WrongPassword = "wrong-password-1234";

    private readonly TemporaryFolder data = new();
    private OtlpReceiver? receiver;
    private NoScriptAdministrator? person;

    public string DataFolder => data.Path;

    public RunningProgram Program { get; private set; } = null!;

    /// <summary>The ID of the request that was sent.</summary>
    public string RequestId { get; private set; } = "";

    public string PrometheusMetrics { get; private set; } = "";

    public string AuditCsv { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    public byte[] Traces { get; private set; } = [];

    public byte[] OtlpMetrics { get; private set; } = [];

    protected override async Task StartAsync()
    {
        receiver = await OtlpReceiver.StartAsync();
        Program = await RunningProgram.StartAsync(
            data.Path, receiver.Environment,
            [.. RunningProgram.EverythingLogged, "--Log:Format=Json", "--Telemetry:Prometheus=true"]);
        person = await NoScriptAdministrator.SetUpAsync(Program);
        await StoreChallengeAsync(person);
        using (var stranger = new PlainBrowser(Program.Address))
            (await stranger.LogInAsync("Administrator", WrongPassword)).Dispose();
        await person.SendRequestAsync("lobby", "192.0.2.7", Challenge, use: "TLS");
        RequestId = person.Browser.Location.Segments[^1];
        await person.WaitForStatusAsync("Successful");
        await RefuseAsync(person);
        await CollectAsync(person.Browser);
    }

    public override async ValueTask DisposeAsync()
    {
        person?.Dispose();
        if (Program is not null) await Program.DisposeAsync();
        if (receiver is not null) await receiver.DisposeAsync();
        data.Dispose();
    }

    /// <summary>Sets the challenge password of scheduled requests, with the timer off.</summary>
    private static async Task StoreChallengeAsync(NoScriptAdministrator person)
    {
        await person.WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)",
            "Settings for Certificate Issuance Auto Request");
        person.Browser.Fill("Key Name:", "fleet");
        person.Browser.Fill("Common Name:", "192.0.2.9");
        person.Browser.Fill("Challenge Password:", StoredChallenge);
        await person.Browser.PressAsync("Update");
    }

    private static async Task RefuseAsync(NoScriptAdministrator person)
    {
        await person.Browser.GoAsync(WorkbenchMenu.PracticeCaBehavior.Path);
        person.Browser.Fill("Reply:", "Refuse");
        await person.Browser.PressAsync("Update");
        await person.SendRequestAsync("entrance", "192.0.2.8");
        await person.WaitForStatusAsync("Error");
    }

    private async Task CollectAsync(PlainBrowser browser)
    {
        PrometheusMetrics = await ReadAsync("/metrics");
        AuditCsv = await ReadAsync("/audit/entries.csv");
        Evidence = await ReadAsync($"/requests/{RequestId}/evidence.json");
        Traces = await receiver!.WaitForAsync("traces", RequestId);
        OtlpMetrics = await receiver.WaitForAsync("metrics", "remote_ui.enrollments");

        async Task<string> ReadAsync(string path) => Encoding.UTF8.GetString(await browser.DownloadAsync(path));
    }
}

using System.Diagnostics;
using System.Globalization;
using RemoteUi.Tests.Browser;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// An administrator whose browser runs no script: every form is a plain post, and pages are requested again to see
/// changes.
/// </summary>
public sealed class NoScriptAdministrator : IDisposable
{
    private static readonly RealClock Clock = new();

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private NoScriptAdministrator(PlainBrowser browser) => Browser = browser;

    public PlainBrowser Browser { get; }

    /// <summary>The user that is signed in with this browser.</summary>
    public static NoScriptAdministrator Of(PlainBrowser browser) => new(browser);

    public static Task<NoScriptAdministrator> SetUpAsync(RunningProgram program) =>
        SetUpAsync(program.Address, program.SetupCode);

    public static Task<NoScriptAdministrator> SetUpAsync(TestMachine machine) =>
        SetUpAsync(machine.Address, machine.SetupCode);

    private static async Task<NoScriptAdministrator> SetUpAsync(Uri address, string setupCode)
    {
        var browser = new PlainBrowser(address);
        await browser.GoAsync("/");
        browser.Fill("Password:", Administrator.Password);
        browser.Fill("Confirm Password:", Administrator.Password);
        browser.Fill("Setup Code:", setupCode);
        await browser.PressAsync("Set Password");
        return new NoScriptAdministrator(browser);
    }

    public static Task<NoScriptAdministrator> LogInAsync(RunningProgram program) => LogInAsync(program.Address);

    public static Task<NoScriptAdministrator> LogInAsync(TestMachine machine) => LogInAsync(machine.Address);

    private static async Task<NoScriptAdministrator> LogInAsync(Uri address)
    {
        var browser = new PlainBrowser(address);
        await browser.GoAsync("/");
        browser.Fill("User Name:", "Administrator");
        browser.Fill("Password:", Administrator.Password);
        await browser.PressAsync("Log In");
        return new NoScriptAdministrator(browser);
    }

    public async Task WalkToAsync(params string[] steps)
    {
        await Browser.GoAsync("/");
        await Browser.FollowAsync("Settings/Registration");
        foreach (var step in steps) await Browser.FollowAsync(step);
    }

    public async Task SetServerAsync(Uri server, int timeoutSeconds = 30)
    {
        await WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)", "Communication Settings");
        Browser.Fill("SCEP Server URL:", new UriBuilder(server) { Port = -1 }.Uri.ToString());
        Browser.Fill("Port Number:", server.Port.ToString(CultureInfo.InvariantCulture));
        Browser.Fill("Communication Timeout:", timeoutSeconds.ToString(CultureInfo.InvariantCulture));
        await Browser.PressAsync("Update");
    }

    public async Task SendRequestAsync(
        string keyName, string commonName, string? challengePassword = null, string? use = null,
        string? keyAlgorithm = null)
    {
        await WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)", "Certificate Issuance Request");
        Browser.Fill("Key Name:", keyName);
        Browser.Fill("Common Name:", commonName);
        if (challengePassword is not null) Browser.Fill("Challenge Password:", challengePassword);
        if (use is not null) Browser.Fill(use, "on");
        if (keyAlgorithm is not null) Browser.Fill("Key Algorithm:", keyAlgorithm);
        await Browser.PressAsync("Send Request");
    }

    /// <summary>Requests the status page until its newest request has this [Status] or [Details].</summary>
    public async Task WaitForStatusAsync(string status, TimeSpan? patience = null)
    {
        var rows = await StatusRowsAsync();
        var watch = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(Pace);
        while (Newest(rows)?.Contains(status, StringComparison.Ordinal) != true)
        {
            Assert.True(watch.Elapsed < (patience ?? Patience), $"The status is not [{status}]: {Browser.Text}");
            await pace.WaitForNextTickAsync();
            rows = await RowsAgainAsync();
        }
    }

    public async Task WaitUntilNothingIsInProgressAsync()
    {
        var rows = await StatusRowsAsync();
        var watch = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(Pace);
        while (rows.Any(row => row.Contains("Processing...", StringComparison.Ordinal)))
        {
            Assert.True(watch.Elapsed < Patience, "A request stays in progress: " + Browser.Text);
            await pace.WaitForNextTickAsync();
            rows = await RowsAgainAsync();
        }
    }

    /// <summary>Returns the value of [Communication Timeout:] in seconds.</summary>
    public async Task<string> TimeoutAsync()
    {
        await WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)", "Communication Settings");
        return Browser.Read("Communication Timeout:");
    }

    private static string? Newest(IReadOnlyList<string> rows) =>
        rows.FirstOrDefault(row => !row.Contains("To Be Processed", StringComparison.Ordinal));

    /// <summary>Requests the status page again, which must be the one that is open.</summary>
    private async Task<IReadOnlyList<string>> RowsAgainAsync()
    {
        await Browser.GoAsync(Browser.Location.PathAndQuery);
        return Rows();
    }

    private IReadOnlyList<string> Rows() =>
    [
        .. Browser.Page
            .QuerySelectorAll("main table.ledger > tbody > tr:not(.more)")
            .Select(row => row.TextContent),
    ];

    /// <summary>Returns the text of each row of [Certificate Issuance Request Status], newest first.</summary>
    public async Task<IReadOnlyList<string>> StatusRowsAsync()
    {
        await WalkToAsync("Device Management", "Certificate Issuance Request Status");
        return Rows();
    }

    /// <summary>Presses [Check Again] of the newest deferred request.</summary>
    public async Task CheckAgainAsync()
    {
        await StatusRowsAsync();
        await Browser.PressAsync("Check Again");
    }

    public async Task DeleteKeyAsync(string keyName)
    {
        await WalkToAsync("Device Management", "Key and Certificate Settings");
        foreach (var step in new[] { keyName, "Delete" }) await Browser.FollowAsync(step);
        await Browser.PressAsync("Delete");
    }

    public async Task<byte[]> ExportAsync(string password)
    {
        await WalkToAsync("Data Management", "Export");
        Browser.Fill("Password:", password);
        Browser.Fill("Confirm Password:", password);
        await Browser.PressAsync("Export");
        await Browser.FollowAsync("Download the file");
        return Browser.Body;
    }

    public async Task ImportAsync(byte[] file, string password)
    {
        await WalkToAsync("Data Management", "Import");
        Browser.Attach(file);
        Browser.Fill("Password:", password);
        await Browser.PressAsync("Show Changes");
        await Browser.PressAsync("Import");
    }

    public async Task<IReadOnlyList<string>> KeyNamesAsync()
    {
        await WalkToAsync("Device Management", "Key and Certificate Settings");
        return [
            .. Browser.Page
                .QuerySelectorAll("main table tbody tr")
                .Select(row => row.QuerySelector("th, td")!.TextContent.Trim()),
        ];
    }

    /// <summary>
    /// Sets the timer to a full minute 90 to 150 seconds ahead of the machine's clock (which the tests run in UTC), and
    /// other fields of the same page.
    /// </summary>
    public async Task SetTimerAsync(FastClock clock, Action<PlainBrowser> alsoFill)
    {
        await WalkToAsync(
            "Device Management", "Settings for Certificate Issuance Request (SCEP)",
            "Settings for Certificate Issuance Auto Request");
        var start = clock.GetUtcNow().AddSeconds(150);
        Browser.Fill("Enable Timer for Certificate Issuance Auto Request", "on");
        Browser.FillById("StartDate", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Browser.FillById("StartTime", start.ToString("HH:mm", CultureInfo.InvariantCulture));
        alsoFill(Browser);
        await Browser.PressAsync("Update");
    }

    /// <summary>
    /// Waits for an effect of the program outside its pages; on a timeout, fails with the text of the status page.
    /// </summary>
    public async Task WaitForAsync(Task happening)
    {
        if (await Task.WhenAny(happening, Task.Delay(Patience, Clock)) == happening) return;
        Assert.Fail("Waited in vain; the status says: " + string.Join(" | ", await StatusRowsAsync()) + Browser.Text);
    }

    public void Dispose() => Browser.Dispose();
}

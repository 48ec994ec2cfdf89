using Microsoft.Playwright;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// A running program and a browser for all tests of a class: before the first run, and later with something on every
/// page.
/// </summary>
public sealed class SampleDataMachine : OnDemand
{
    private const string Requests = "/settings/device-management/scep/requests";

    private readonly TemporaryFolder data = new();
    private RunningProgram? program;
    private Chromium? chromium;

    /// <summary>A page in a window as wide as a desktop's.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>The pages before anybody has an account.</summary>
    public static IReadOnlyList<PageStop> BeforeFirstRun { get; } =
    [
        PageStop.At("first-run", AccessPaths.FirstRun),
        PageStop.At("first-run-refused", $"{AccessPaths.FirstRun}?error={AccessError.PasswordsDiffer}"),
    ];

    /// <summary>The pages for somebody who is not signed in.</summary>
    public static IReadOnlyList<PageStop> SignedOut { get; } =
    [
        PageStop.At("log-in", AccessPaths.LogIn),
        PageStop.At("log-in-refused", $"{AccessPaths.LogIn}?error={AccessError.LogInFailed}"),
    ];

    protected override async Task StartAsync()
    {
        chromium = await Chromium.LaunchAsync();
        program = await RunningProgram.StartAsync(
            data.Path, "--Device:Name=Front desk", "--Device:Location=Office 3rd floor");
        Page = await chromium.OpenAsync(program.Address, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        Page.SetDefaultTimeout(15_000);
    }

    /// <summary>
    /// Sets the password and makes a certificate, a refused request, a deferred one and an account; returns every page
    /// for an administrator.
    /// </summary>
    public async Task<IReadOnlyList<PageStop>> FurnishAsync()
    {
        var person = new Administrator(Page);
        await Page.GotoAsync("/");
        await person.SetUpAsync();
        await person.SeesAsync("Settings/Registration");
        await AddIpSecPolicyAsync();
        await AddAccountAsync();
        await AddServerAsync();
        await RequestAsync(person, "lobby", "192.0.2.6");
        var successful = await RequestAsync(person, "reception-mfp", "printer.example", "TLS");
        await AnswerWithAsync("Refuse");
        var failed = await RequestAsync(person, "meeting-room", "192.0.2.7");
        await AnswerWithAsync("Hold");
        var deferred = await RequestAsync(person, "warehouse", "192.0.2.8");
        await AnswerWithAsync("Issue");
        return [.. Everywhere(), .. await OfThingsAsync(successful, failed, deferred)];
    }

    public override async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        if (program is not null) await program.DisposeAsync();
        data.Dispose();
    }

    private static IEnumerable<PageStop> Everywhere() =>
    [
        PageStop.At("portal", "/"),
        PageStop.At("password", AccessPaths.Password),
        .. EntriesBelow(Menu.Root).Select(entry =>
            PageStop.At("menu-" + entry.Path.Split('/', 3)[^1].Replace('/', '-'), entry.Path)),
        PageStop.At("server-add", $"{Menu.Communication.Path}?new=1"),
        PageStop.At("server-edit", $"{Menu.Communication.Path}?server=NDES"),
        PageStop.At("server-delete", $"{Menu.DeleteServer}?server=NDES"),
        PageStop.At("saved", $"{Menu.Communication.Path}?done=1"),
        PageStop.At("forbidden", $"{AccessPaths.Error}/403"),
        PageStop.At("not-found", "/nowhere"),
        PageStop.Unfolded("status-unfolded", Menu.Status.Path),
        PageStop.WithMistakes("request-mistakes", Menu.Request.Path, ("KeyName", ""), ("CommonName", "")),
        PageStop.WithMistakes(
            "communication-mistakes", Menu.Communication.Path, ("ServerUrl", "ftp://server"), ("Port", "70000"),
            ("TimeoutSeconds", "")),
        PageStop.WithMistakes(
            "auto-request-mistakes", Menu.AutoRequest.Path, ("KeyAndCertificate-KeyName", "lobby"),
            ("KeyAndCertificate-CommonName", "")),
        new("connection-test", async page =>
        {
            await page.GotoAsync(Menu.Communication.Path);
            await page.Locator("button[name=Test]").ClickAsync();
            await page.Locator("#findings").WaitForAsync();
        }),
    ];

    private static IEnumerable<MenuEntry> EntriesBelow(MenuEntry entry) =>
        [entry, .. entry.Children.SelectMany(EntriesBelow)];

    private async Task<IEnumerable<PageStop>> OfThingsAsync(Guid successful, Guid failed, Guid deferred)
    {
        var keys = await LinksAsync(Menu.Keys.Path, $"main a[href^='{Menu.Keys.Path}/']");
        var account = (await LinksAsync(Menu.Users.Path, $"main a[href^='{Menu.Users.Path}/']"))[0];
        var revoke = (await LinksAsync(Menu.PracticeCaRegister.Path, "main a[href$='/revoke']"))[0];
        return
        [
            PageStop.At("request-successful", $"{Requests}/{successful}"),
            PageStop.Unfolded("request-successful-unfolded", $"{Requests}/{successful}"),
            PageStop.At("request-failed", $"{Requests}/{failed}"),
            PageStop.At("request-deferred", $"{Requests}/{deferred}"),
            PageStop.At("request-delete", $"{Menu.Status.Path}/{deferred}/delete"),
            .. keys.Select((key, index) => PageStop.At($"key-{index + 1}", key)),
            PageStop.At("key-delete", keys[1] + "/delete"),
            PageStop.At("user", account),
            PageStop.At("revoke", revoke),
        ];
    }

    private async Task<Guid> RequestAsync(Administrator person, string keyName, string commonName, string? use = null)
    {
        await person.SendRequestAsync(keyName, commonName, use: use);
        await Page.Locator("main .three-lines, main section .facts").First.WaitForAsync();
        return Guid.Parse(new Uri(Page.Url).Segments[^1]);
    }

    private async Task AnswerWithAsync(string rule)
    {
        await Page.GotoAsync(Menu.PracticeCaBehavior.Path);
        await Page.Locator("#Answer").SelectOptionAsync(rule);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    private async Task AddAccountAsync()
    {
        await Page.GotoAsync(Menu.Users.Path);
        await Page.Locator("#UserName").FillAsync("visitor");
        await Page.Locator("#Password").FillAsync(Administrator.Password);
        await Page.Locator("#PasswordAgain").FillAsync(Administrator.Password);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    private async Task AddServerAsync()
    {
        await Page.GotoAsync($"{Menu.Communication.Path}?new=1");
        await Page.Locator("#ServerName").FillAsync("NDES");
        await Page.Locator("#ServerUrl").FillAsync("https://ndes.branch-office.example.com/certsrv/mscep/mscep.dll");
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string path, string selector)
    {
        await Page.GotoAsync(path);
        return await Page.Locator(selector)
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    private async Task AddIpSecPolicyAsync()
    {
        await Page.GotoAsync(Menu.IpSec.Path);
        await Page.Locator("main input[type=text]").First.FillAsync("Branch office");
        await Page.Locator("main button.primary").First.ClickAsync();
        await Page.WaitForLoadStateAsync();
    }
}

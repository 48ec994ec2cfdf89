using Microsoft.Playwright;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// A running program and a browser, shared by all tests of a class: before the first run, and later with data on every
/// page.
/// </summary>
public sealed class SampleDataMachine : OnDemand
{
    private const string Requests = "/settings/device-management/scep/requests";

    private readonly TemporaryFolder data = new();
    private RunningProgram? program;
    private Chromium? chromium;

    /// <summary>Opens a page in a window of desktop width.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>The pages before the first account exists.</summary>
    public static IReadOnlyList<PageVisit> BeforeFirstRun { get; } =
    [
        PageVisit.At("first-run", AccessPaths.FirstRun),
        PageVisit.At("first-run-refused", $"{AccessPaths.FirstRun}?error={AccessError.PasswordsDiffer}"),
    ];

    /// <summary>The pages for a user who is not signed in.</summary>
    public static IReadOnlyList<PageVisit> SignedOut { get; } =
    [
        PageVisit.At("log-in", AccessPaths.LogIn),
        PageVisit.At("log-in-refused", $"{AccessPaths.LogIn}?error={AccessError.LogInFailed}"),
        PageVisit.At("log-in-code", AccessPaths.SecondStep),
        PageVisit.At("log-in-code-refused", $"{AccessPaths.SecondStep}?error={AccessError.AuthenticationCodeWrong}"),
        PageVisit.At("too-many-attempts", $"{AccessPaths.Error}/429"),
    ];

    protected override async Task StartAsync()
    {
        chromium = await Chromium.LaunchAsync();
        program = await RunningProgram.StartAsync(
            data.Path, "--Device:Name=Front desk", "--Device:Location=Office 3rd floor");
        Page = await chromium.OpenAsync(program.Address, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
    }

    /// <summary>
    /// Sets the password and creates a certificate, a refused request, a deferred request and an account; returns every
    /// page of an administrator.
    /// </summary>
    public async Task<IReadOnlyList<PageVisit>> FurnishAsync()
    {
        var person = new Administrator(Page);
        await Page.GotoAsync("/");
        await person.SetUpAsync(program!.SetupCode);
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

    private static IEnumerable<PageVisit> Everywhere() =>
    [
        PageVisit.At("portal", "/"),
        .. EntriesBelow(Menu.Root).Select(entry =>
            PageVisit.At("menu-" + entry.Path.Split('/', 3)[^1].Replace('/', '-'), entry.Path)),
        PageVisit.At("server-add", $"{Menu.Communication.Path}?new=1"),
        PageVisit.At("server-edit", $"{Menu.Communication.Path}?server=NDES"),
        PageVisit.At("server-delete", $"{Menu.DeleteServer}?server=NDES"),
        PageVisit.At("saved", $"{Menu.Communication.Path}?done=1"),
        PageVisit.At("forbidden", $"{AccessPaths.Error}/403"),
        PageVisit.At("not-found", "/nowhere"),
        PageVisit.Unfolded("status-unfolded", Menu.Status.Path),
        PageVisit.WithMistakes("request-mistakes", Menu.Request.Path, ("KeyName", ""), ("CommonName", "")),
        PageVisit.WithMistakes(
            "communication-mistakes", Menu.Communication.Path, ("ServerUrl", "ftp://server"), ("Port", "70000"),
            ("TimeoutSeconds", "")),
        PageVisit.WithMistakes(
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

    private async Task<IEnumerable<PageVisit>> OfThingsAsync(Guid successful, Guid failed, Guid deferred)
    {
        var keys = await LinksAsync(Menu.Keys.Path, $"main a[href^='{Menu.Keys.Path}/']");
        var account = (await LinksAsync(Menu.Users.Path, $"main a[href^='{Menu.Users.Path}/']"))[0];
        var revoke = (await LinksAsync(Menu.PracticeCaRegister.Path, "main a[href$='/revoke']"))[0];
        return
        [
            PageVisit.At("request-successful", $"{Requests}/{successful}"),
            PageVisit.Unfolded("request-successful-unfolded", $"{Requests}/{successful}"),
            PageVisit.At("request-failed", $"{Requests}/{failed}"),
            PageVisit.At("request-deferred", $"{Requests}/{deferred}"),
            PageVisit.At("request-delete", $"{Menu.Status.Path}/{deferred}/delete"),
            .. keys.Select((key, index) => PageVisit.At($"key-{index + 1}", key)),
            PageVisit.At("key-delete", keys[1] + "/delete"),
            PageVisit.At("user", account),
            PageVisit.At("revoke", revoke),
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
        await Page.Locator("main .note.good").WaitForAsync();
    }
}

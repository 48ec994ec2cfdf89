using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using RemoteUi.Tests.Builders;
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

    private const string Policy = "Branch office";

    private readonly TemporaryFolder data = new();

    /// <summary>Accepts connections and never replies.</summary>
    private readonly TcpListener silent = new(IPAddress.Loopback, 0);

    private NetworkSample? network;
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
        PageVisit.At("log-in-session-ended", $"{AccessPaths.LogIn}?error={AccessError.SessionEnded}"),
    ];

    /// <summary>The pages of an administrator that say that something was refused, or what was done.</summary>
    public static IReadOnlyList<PageVisit> Refusals { get; } =
    [
        PageVisit.At("expired", $"{AccessPaths.Error}/400"),
        PageVisit.At("fault", $"{AccessPaths.Error}/500"),
        PageVisit.WithMistakes("users-mistakes", Menu.Users.Path, ("UserName", "no blanks"), ("Password", "short")),
        PageVisit.Pressed(
            "token-mistakes", Menu.Users.Path, "#tokens .actions button", "#mistakes"),
        PageVisit.WithMistakes("password-mistakes", AccessPaths.Password, ("Password", "short")),
        PageVisit.WithMistakes("export-mistakes", Menu.Export.Path, ("Password", "short")),
        PageVisit.WithMistakes("import-mistakes", Menu.Import.Path),
        new("behavior-mistakes", async page =>
        {
            await page.GotoAsync(WorkbenchMenu.PracticeCaBehavior.Path);
            await page.Locator("#Answer").SelectOptionAsync("HttpStatus");
            await page.Locator("#HttpStatus").FillAsync("9");
            await page.Locator("main button.primary").ClickAsync();
            await page.Locator("#mistakes").WaitForAsync();
        }),
        PageVisit.WithMistakes(
            "server-check-mistakes", WorkbenchMenu.ServerCheck.Path, ("ServerUrl", "ftp://server"),
            ("OneTimePasswords", "one"), ("FixedPassword", "another"), ("SubjectPrefix", "no blanks")),
        .. FleetSample.Refusals,
        PageVisit.At("server-check-gone", WorkbenchMenu.PathOfRun(Guid.Empty)),
        PageVisit.At("server-check-compare-none", WorkbenchMenu.CompareRuns),
        PageVisit.At("session-ended", $"{Menu.Request.Path}?kept=0"),
        PageVisit.At("key-gone", $"{Menu.Keys.Path}/{Guid.Empty}"),
        PageVisit.At("ipsec-policy-gone", $"{Menu.IpSec.Path}/policy"),
        PageVisit.At("request-gone", $"{Requests}/{Guid.Empty}"),
        PageVisit.At("register-filtered", $"{WorkbenchMenu.PracticeCaRegister.Path}?search=nothing"),
        PageVisit.At("register-done", $"{WorkbenchMenu.PracticeCaRegister.Path}?done=approved&row=1"),
        PageVisit.At("register-issued", $"{WorkbenchMenu.PracticeCaRegister.Path}/1"),
        PageVisit.Pressed(
            "one-time-password", WorkbenchMenu.PracticeCaPasswords.Path, "main button.primary", ".note.good"),
        PageVisit.Pressed(
            "connection-test-failed", $"{Menu.Communication.Path}?server=NDES", "button[name=Test]", "#findings"),
    ];

    /// <summary>The pages that say that a form was accepted.</summary>
    public static IReadOnlyList<PageVisit> Done { get; } =
    [
        .. from entry in (MenuEntry[])[
                Menu.Keys, Menu.CaCertificates, Menu.RevocationLists, Menu.Ocsp, Menu.AutoRequest, Menu.Tls,
                Menu.Ieee8021X, Menu.IpSec, Menu.Ipp, Menu.Users, Menu.Password, Menu.SecondFactor, Menu.Sessions,
                Menu.Import,
                WorkbenchMenu.PracticeCaBehavior,
            ]
            select PageVisit.At($"done-{entry.Name}", $"{entry.Path}?done=1"),
    ];

    /// <summary>The pages that the timer locks, and those that say when it sends.</summary>
    public static IReadOnlyList<PageVisit> Locked { get; } =
    [
        PageVisit.At("portal-timer", "/"), PageVisit.At("communication-locked", Menu.Communication.Path),
        PageVisit.At("request-locked", Menu.Request.Path), PageVisit.At("auto-request-on", Menu.AutoRequest.Path),
        PageVisit.At("status-timer", Menu.Status.Path),
    ];

    /// <summary>The pages of an auditor.</summary>
    public static IReadOnlyList<PageVisit> OfAuditor { get; } =
    [
        PageVisit.At("auditor-portal", "/"), PageVisit.At("auditor-settings", Menu.Root.Path),
        PageVisit.At("auditor-status", Menu.Status.Path), PageVisit.At("auditor-tls", Menu.Tls.Path),
        PageVisit.At("auditor-communication", Menu.Communication.Path),
        PageVisit.At("auditor-audit", Menu.Audit.Path),
        PageVisit.At("auditor-account", Menu.Account.Path), PageVisit.At("auditor-sessions", Menu.Sessions.Path),
        PageVisit.At("auditor-forbidden", Menu.Users.Path),
        PageVisit.At("auditor-workbench", WorkbenchMenu.Root.Path),
    ];

    /// <summary>The pages of a general user.</summary>
    public static IReadOnlyList<PageVisit> OfGeneralUser { get; } =
    [
        PageVisit.At("visitor-portal", "/"), PageVisit.At("visitor-sessions", Menu.Sessions.Path),
        PageVisit.At("visitor-forbidden", Menu.Keys.Path),
    ];

    protected override async Task StartAsync()
    {
        chromium = await Chromium.LaunchAsync();
        program = await RunningProgram.StartAsync(
            data.Path, "--Device:Name=Front desk", "--Device:Location=Office 3rd floor");
        Page = await chromium.OpenAsync(program.Address, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
    }

    /// <summary>Sets the password; returns the pages that say that there is nothing yet.</summary>
    public async Task<IReadOnlyList<PageVisit>> SetUpAsync()
    {
        var person = new Administrator(Page);
        await Page.GotoAsync("/");
        await person.SetUpAsync(program!.SetupCode);
        await person.SeesAsync("Settings/Registration");
        return
        [
            PageVisit.At("portal-empty", "/"), PageVisit.At("status-empty", Menu.Status.Path),
            PageVisit.At("register-empty", WorkbenchMenu.PracticeCaRegister.Path),
        ];
    }

    /// <summary>
    /// Creates a certificate, a refused request, a deferred request, and accounts; returns every page of an
    /// administrator.
    /// </summary>
    public async Task<IReadOnlyList<PageVisit>> FurnishAsync()
    {
        var person = new Administrator(Page);
        await AddIpSecPolicyAsync();
        await AddAccountAsync("visitor", "General User");
        await AddAccountAsync("reader", "Auditor");
        await AddServerAsync();
        await RegisterCaAsync();
        await RequestAsync(person, "lobby", "192.0.2.6");
        var successful = await RequestAsync(person, "reception-mfp", "printer.example", "TLS");
        await AnswerWithAsync("Refuse");
        var failed = await RequestAsync(person, "meeting-room", "192.0.2.7");
        await AnswerWithAsync("Hold");
        var deferred = await RequestAsync(person, "warehouse", "192.0.2.8");
        await AnswerWithAsync("Issue");
        network = new NetworkSample(Page, program!.Address);
        var used = await network.FurnishAsync(person);
        return
        [
            .. Everywhere(), .. used, .. await OfThingsAsync(successful, failed, deferred), .. await OfChecksAsync(),
            .. await new FleetSample(Page).FurnishAsync(),
        ];
    }

    /// <summary>Checks the practice CA twice, and a server that never replies.</summary>
    private async Task<IEnumerable<PageVisit>> OfChecksAsync()
    {
        silent.Start();
        var run = await CheckAsync();
        var again = await CheckAsync();
        return
        [
            PageVisit.At("server-check-run", run),
            PageVisit.Unfolded("server-check-run-unfolded", run),
            PageVisit.At("server-check-run-filtered", $"{run}?show=Pass&check=T1"),
            PageVisit.At(
                "server-check-compare",
                $"{WorkbenchMenu.CompareRuns}?run={run.Split('/')[^1]}&run={again.Split('/')[^1]}&all=1"),
            new("server-check-running", page => StartCheckAsync(page, $"http://{silent.LocalEndpoint}", ".progress")),
            PageVisit.Pressed(
                "server-check-stopped", WorkbenchMenu.ServerCheck.Path, ".note a[href*='/runs/']", "main button.danger")
                .Then(async page =>
                {
                    await page.Locator("main button.danger").ClickAsync();
                    await page.Locator(".judgement").WaitForAsync();
                }),
        ];
    }

    /// <summary>Checks the server of [Communication Settings], and returns the address of the result.</summary>
    private async Task<string> CheckAsync()
    {
        await StartCheckAsync(Page, null, ".judgement");
        return new Uri(Page.Url).AbsolutePath;
    }

    private static async Task StartCheckAsync(IPage page, string? server, string result)
    {
        await page.GotoAsync(WorkbenchMenu.ServerCheck.Path);
        if (server is not null)
        {
            await page.Locator("#ServerUrl").FillAsync(server);
            await page.Locator("#Port").FillAsync("");
            await page.Locator("#TimeoutSeconds").FillAsync("300");
        }

        await page.Locator("main button.primary").ClickAsync();
        await page.Locator(result).WaitForAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        silent.Dispose();
        if (network is not null) await network.DisposeAsync();
        if (chromium is not null) await chromium.DisposeAsync();
        if (program is not null) await program.DisposeAsync();
        data.Dispose();
    }

    private static IEnumerable<PageVisit> Everywhere() =>
    [
        PageVisit.At("portal", "/"),
        .. Menu.Roots.SelectMany(EntriesBelow).Select(PageVisit.Of),
        PageVisit.At("server-add", $"{Menu.Communication.Path}?new=1"),
        PageVisit.At("server-edit", $"{Menu.Communication.Path}?server=NDES"),
        PageVisit.At("server-delete", $"{Menu.DeleteServer}?server=NDES"),
        PageVisit.At("saved", $"{Menu.Communication.Path}?done=1"),
        PageVisit.At("forbidden", $"{AccessPaths.Error}/403"),
        PageVisit.At("not-found", "/nowhere"),
        PageVisit.Unfolded("status-unfolded", Menu.Status.Path),
        PageVisit.At("ca-register", Menu.RegisterCaCertificates),
        PageVisit.At("ca-register-not-kept", $"{Menu.RegisterCaCertificates}?host=ca.example"),
        PageVisit.At("ca-register-rejected", $"{Menu.RegisterCaCertificates}?host=localhost"),
        new("ca-register-nothing", async page =>
        {
            await page.GotoAsync($"{Menu.RegisterCaCertificates}?host=localhost");
            await page.Locator("input[name=Chosen]").First.UncheckAsync();
            await page.Locator("main button.primary").ClickAsync();
            await page.Locator("main .note.bad").WaitForAsync();
        }),
        PageVisit.WithMistakes("ca-register-mistakes", Menu.RegisterCaCertificates),
        new("ca-register-shown", ShowCertificatesAsync),
        PageVisit.At("ca-registered", $"{Menu.CaCertificates.Path}?done=1"),
        PageVisit.At("ca-gone", $"{Menu.CaCertificates.Path}/AA"),
        PageVisit.At("verify-gone", $"{Menu.CaCertificates.Path}/AA/verify"),
        PageVisit.At("audit-filtered", $"{Menu.Audit.Path}?by=admin&kind=SettingsChanged&from=2026-01-01"),
        PageVisit.At("audit-none", $"{Menu.Audit.Path}?text=no+such+thing"),
        PageVisit.At("crl-gone", $"{Menu.RevocationLists.Path}/AA"),
        PageVisit.At("crl-delete-gone", $"{Menu.RevocationLists.Path}/AA/delete"),
        PageVisit.At("crl-register", Menu.RegisterRevocationList),
        PageVisit.WithMistakes("crl-register-mistakes", Menu.RegisterRevocationList),
        PageVisit.WithMistakes(
            "ocsp-mistakes", Menu.Ocsp.Path, ("ResponderUrl", "ftp://responder"), ("RevocationTimeoutSeconds", "0")),
        PageVisit.WithMistakes("request-mistakes", Menu.Request.Path, ("KeyName", ""), ("CommonName", "")),
        PageVisit.WithMistakes(
            "communication-mistakes", Menu.Communication.Path, ("ServerUrl", "ftp://server"), ("Port", "70000"),
            ("TimeoutSeconds", "")),
        PageVisit.WithMistakes(
            "auto-request-mistakes", Menu.AutoRequest.Path, ("KeyAndCertificate-KeyName", "lobby"),
            ("KeyAndCertificate-CommonName", "")),
        new("ipsec-mistakes", async page =>
        {
            await page.GotoAsync(Menu.IpSec.Path);
            await page.Locator("main input[type=text]").Nth(1).FillAsync(Policy);
            await page.Locator("main button.primary").First.ClickAsync();
            await page.Locator("#mistakes").WaitForAsync();
        }),
        PageVisit.At("ipsec-policy", PathOfPolicy),
        PageVisit.WithMistakes("ipsec-policy-mistakes", PathOfPolicy, ("PeerAddress", "no blanks")),
        new("ipsec-test-no-key", async page =>
        {
            await page.GotoAsync(PathOfPolicy);
            await page.Locator("#PeerAddress").FillAsync("gateway.example.com");
            await page.Locator("button[name=Test]").ClickAsync();
            await page.Locator("#test-result").WaitForAsync();
        }),
        PageVisit.Pressed("connection-test", Menu.Communication.Path, "button[name=Test]", "#findings"),
        PageVisit.WithMistakes(
            "ieee-802-1x-mistakes", Menu.Ieee8021X.Path, ("RadiusAddress", "no blanks"), ("RadiusPort", "70000")),
        new("ieee-802-1x-test-failed", async page =>
        {
            await page.GotoAsync(Menu.Ieee8021X.Path);
            await page.Locator("#LoginName").FillAsync("printer.example.com");
            await page.Locator("#RadiusAddress").FillAsync("127.0.0.1");
            await page.Locator("#RadiusPort").FillAsync("1");
            await page.Locator("#RadiusSecret").FillAsync("shared");
            await page.Locator("button[name=Test]").ClickAsync();
            await page.Locator("#test-result").WaitForAsync();
        }),
    ];

    private static string PathOfPolicy => $"{Menu.IpSec.Path}/policy?name={Uri.EscapeDataString(Policy)}";

    private static IEnumerable<MenuEntry> EntriesBelow(MenuEntry entry) =>
        [entry, .. entry.Children.SelectMany(EntriesBelow)];

    private async Task<IEnumerable<PageVisit>> OfThingsAsync(Guid successful, Guid failed, Guid deferred)
    {
        var keys = await LinksAsync(Menu.Keys.Path, $"main a[href^='{Menu.Keys.Path}/']");
        var account = (await LinksAsync(Menu.Users.Path, $"main a[href^='{Menu.Users.Path}/']"))[0];
        var ca = (await LinksAsync(Menu.CaCertificates.Path, "main td a:not(.button)"))[0];
        var revoke = (await LinksAsync(WorkbenchMenu.PracticeCaRegister.Path, "main a[href$='/revoke']"))[0];
        return
        [
            PageVisit.At("request-successful", $"{Requests}/{successful}"),
            PageVisit.Unfolded("request-successful-unfolded", $"{Requests}/{successful}"),
            PageVisit.At("request-failed", $"{Requests}/{failed}"),
            PageVisit.At("request-deferred", $"{Requests}/{deferred}"),
            PageVisit.At("request-delete", $"{Menu.Status.Path}/{deferred}/delete"),
            .. keys.Select((key, index) => PageVisit.At($"key-{index + 1}", key)),
            PageVisit.At("key-delete", keys[1] + "/delete"),
            PageVisit.At("ca-certificate", ca),
            PageVisit.Pressed("ca-verified", ca + "/verify", "main button.primary", "main .chain"),
            PageVisit.Pressed("key-verified", keys[1] + "/verify", "main button.primary", "main .chain"),
            PageVisit.At("ca-delete", ca + "/delete"),
            PageVisit.At("user", account),
            PageVisit.Pressed("user-delete-refused", account + "/delete", "main button.danger", ".note.bad"),
            PageVisit.At("revoke", revoke),
            .. OfInspector(successful, failed),
        ];
    }

    private static IEnumerable<PageVisit> OfInspector(Guid successful, Guid failed)
    {
        const string page = InspectorAddress.Page;
        var evidence = $"{page}?request={successful}";
        return
        [
            PageVisit.Unfolded("inspector-key", page),
            PageVisit.At("inspector-too-large", $"{page}?error={LargeFormAttribute.TooLarge}"),
            PageVisit.At("inspector-gone", $"{page}?held={Guid.Empty}"),
            PageVisit.Pressed("inspector-nothing", page, "main button.primary", ".note.bad"),
            PageVisit.At("inspector-conversation", evidence),
            PageVisit.At("inspector-refused", $"{page}?request={failed}"),
            PageVisit.At("inspector-exchange", $"{evidence}&exchange=3"),
            PageVisit.Unfolded("inspector-message-unfolded", $"{evidence}&exchange=3&part=request"),
            PageVisit.Pressed(
                "inspector-keep", $"{evidence}&exchange=3&part=reply", "[form=keep]", ".note.good"),
            PageVisit.At("inspector-node", $"{evidence}&exchange=3&part=reply&node=0.1.0.3"),
            PageVisit.At("inspector-kept", page),
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
        await Page.GotoAsync(WorkbenchMenu.PracticeCaBehavior.Path);
        await Page.Locator("#Answer").SelectOptionAsync(rule);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    /// <summary>Logs in with another account of this machine.</summary>
    public async Task LogInAsync(string name)
    {
        await Page.Context.ClearCookiesAsync();
        await Page.GotoAsync("/");
        await Page.Locator("#UserName").FillAsync(name);
        await Page.Locator("#Password").FillAsync(Administrator.Password);
        await Page.Locator("button.primary").ClickAsync();
        await Page.Locator(".who").WaitForAsync();
    }

    /// <summary>Turns the timer on, with a start far ahead, which locks other pages.</summary>
    public async Task StartTimerAsync()
    {
        await Page.GotoAsync(Menu.AutoRequest.Path);
        await Page.Locator("#TimerEnabled").CheckAsync();
        await Page.Locator("#StartDate").FillAsync("2199-01-01");
        await Page.Locator("#StartTime").FillAsync("08:00");
        await Page.Locator("#KeyAndCertificate-KeyName").FillAsync("fleet");
        await Page.Locator("#KeyAndCertificate-CommonName").FillAsync("192.0.2.9");
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    /// <summary>Turns two-factor authentication on; returns the pages that it has then.</summary>
    public async Task<IReadOnlyList<PageVisit>> TurnOnSecondFactorAsync()
    {
        await Page.GotoAsync(Menu.SecondFactor.Path);
        var key = await Page.Locator("main dl.facts code").First.TextContentAsync();
        await Page.Locator("#CurrentPassword").FillAsync(Administrator.Password);
        await Page.Locator("#OneTimePassword").FillAsync(AuthenticatorApp.CodeOf(key!));
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .codes").WaitForAsync();
        return
        [
            PageVisit.At("second-factor-on", Menu.SecondFactor.Path),
            new("second-factor-refused", page => RenewCodesAsync(page, "not the password", ".note.bad")),
            new("second-factor-codes", page => RenewCodesAsync(page, Administrator.Password, ".codes")),
        ];
    }

    private static async Task RenewCodesAsync(IPage page, string password, string result)
    {
        await page.GotoAsync(Menu.SecondFactor.Path);
        await page.Locator("#CurrentPassword").FillAsync(password);
        await page.Locator("button[value=codes]").ClickAsync();
        await page.Locator("main " + result).WaitForAsync();
    }

    private async Task AddAccountAsync(string name, string role)
    {
        await Page.GotoAsync(Menu.Users.Path);
        await Page.Locator("#UserName").FillAsync(name);
        await Page.Locator("#Role").SelectOptionAsync(new SelectOptionValue { Label = role });
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

    /// <summary>Registers a CA certificate, after the machine's own https address was rejected.</summary>
    private async Task RegisterCaAsync()
    {
        await Page.GotoAsync($"{Menu.Communication.Path}?new=1");
        await Page.Locator("#ServerUrl").FillAsync($"{program!.SecureAddress}");
        await Page.Locator("button[name=Test]").ClickAsync();
        await Page.Locator("#findings").WaitForAsync();
        await ShowCertificatesAsync(Page);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }

    private static async Task ShowCertificatesAsync(IPage page)
    {
        await page.GotoAsync(Menu.RegisterCaCertificates);
        await page.Locator("#File").SetInputFilesAsync(
            new[] { TestKeys.Ca, TestKeys.Certificate }.Select(certificate => new FilePayload
            {
                Name = "ca.der",
                MimeType = "application/pkix-cert",
                Buffer = certificate.RawData,
            }));
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("input[name=Chosen]").First.WaitForAsync();
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
        await Page.Locator("main input[type=text]").First.FillAsync(Policy);
        await Page.Locator("main button.primary").First.ClickAsync();
        await Page.Locator("main .note.good").WaitForAsync();
    }
}

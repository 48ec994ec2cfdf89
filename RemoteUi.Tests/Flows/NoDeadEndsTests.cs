using System.Net;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Trust;

namespace RemoteUi.Tests.Flows;

/// <summary>Follows every link that each role sees, on a machine with data on every page.</summary>
public sealed class NoDeadEndsTests(NoDeadEndsTests.UsedMachine shared) : IClassFixture<NoDeadEndsTests.UsedMachine>
{
    [Theory]
    [InlineData(MachineRole.Administrator, 40)]
    [InlineData(MachineRole.Auditor, 15)]
    [InlineData(MachineRole.GeneralUser, 1)]
    public async Task Every_link_leads_to_a_page_that_the_role_may_open(MachineRole role, int pages)
    {
        using var browser = await shared.Machine.SignInAsync(role.ToString());
        var (found, dead) = await WalkAsync(browser);

        Assert.True(dead.Count == 0, string.Join('\n', dead));
        Assert.True(found >= pages, $"Only {found} pages were found.");
    }

    [Fact]
    public async Task An_auditor_reads_what_to_do_without_a_link_to_where_it_is_done()
    {
        using var browser = await shared.Machine.SignInAsync(nameof(MachineRole.Auditor));
        await browser.GoAsync(Menu.PathOfRequest(UsedMachine.Refused.Id));

        Assert.Contains("Certificate Issuance Request", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll($"main a[href='{Menu.Request.Path}']"));
    }

    /// <summary>
    /// Returns how many pages the links lead to from the portal, and the links that lead to an error or to an id that
    /// its page does not have.
    /// </summary>
    private static async Task<(int Found, List<string> Dead)> WalkAsync(PlainBrowser browser)
    {
        var (ahead, seen, dead) = (new Queue<string>(["/"]), new HashSet<string>(["/"]), new List<string>());
        while (ahead.TryDequeue(out var path))
        {
            await browser.GoAsync(path);
            if (browser.Status != HttpStatusCode.OK) dead.Add($"{path}: {browser.Status}");
            foreach (var link in browser.Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                var parts = link.Split('#', 2);
                if (parts.Length == 2 && parts[0] == path && browser.Page.GetElementById(parts[1]) is null)
                    dead.Add($"{path}: {link}");
                // Links to other programs, such as an authenticator, are not followed.
                if (link.StartsWith('/') && seen.Add(parts[0])) ahead.Enqueue(parts[0]);
            }
        }

        return (seen.Count, dead);
    }

    /// <summary>A machine with an account of each role, requests, keys, a policy, and a saved server.</summary>
    public sealed class UsedMachine : IAsyncLifetime
    {
        internal static IssuanceRequest Refused { get; } =
            ARequest.ByHand().Named("refused", "192.0.2.7").EndedBy(Error(RequestErrorKind.Scep, 2)).Build();

        internal TestMachine Machine { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Machine = await TestMachine.StartAsync();
            foreach (var role in Enum.GetValues<MachineRole>()) await Machine.AddPersonAsync($"{role}", role);
            var requests = Machine.Get<IIssuanceRequestStore>();
            await requests.AddAsync(Refused, default);
            await requests.AddAsync(ARequest.ByTimer().EndedBy(Error(RequestErrorKind.Scep, 0)).Build(), default);
            await requests.AddAsync(ARequest.ByHand().EndedBy(Error(RequestErrorKind.Tcp, 404)).Build(), default);
            await requests.AddAsync(ARequest.ByHand().EndedBy(Error(RequestErrorKind.Deferred, null)).Build(), default);
            await FurnishAsync();
        }

        public ValueTask DisposeAsync() => Machine.DisposeAsync();

        private static RequestError Error(RequestErrorKind kind, int? code) => new(
            kind, code,
            kind switch
            {
                RequestErrorKind.Deferred => Cause.WaitingForApproval,
                RequestErrorKind.Tcp => Cause.HttpError,
                _ => Cause.ServerRefused,
            },
            null);

        private async Task FurnishAsync()
        {
            var keys = Machine.Get<IKeyRegisterStore>();
            var register = await keys.LoadAsync(default);
            register.Register(Samples.Key("web", KeyUse.Tls), deletingOld: false);
            register.Register(Samples.Key("office", new(KeyUseLocation.IpSec, "branch")), deletingOld: false);
            register.Register(Samples.Key("spare", KeyUse.None), deletingOld: false);
            await keys.SaveAsync(register, default);
            var settings = Machine.Get<IMachineSettingsStore>();
            var stored = await settings.LoadAsync(default);
            await settings.SaveAsync(
                stored with { Network = stored.Network with { IpSecPolicies = ["branch"] } }, default);
            using var registered = new TlsAuthority("CN=Registered");
            using var rejected = new TlsAuthority("CN=Rejected");
            await Machine.Get<CaCertificateEditor>().RegisterAsync([CaCertificate.Of(registered.Certificate)], default);
            Machine.Get<RejectedServers>().Record("ca.example", [rejected.Certificate]);
            await Machine.Get<SettingsEditor>().AddServerAsync(
                new() { ServerName = "NDES", ServerUrl = "http://ndes.example/scep", TimeoutSeconds = "30" }, default);
        }
    }
}

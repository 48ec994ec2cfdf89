using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Authorization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>The role Auditor: sees the device and changes nothing.</summary>
public sealed class AuditorTests(AuditorTests.AuditedMachine shared) : IClassFixture<AuditorTests.AuditedMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Theory]
    [InlineData("/settings")]
    [InlineData("/settings/device-management")]
    [InlineData("/settings/device-management/keys")]
    [InlineData("/settings/device-management/request-status")]
    [InlineData("/settings/device-management/scep")]
    [InlineData("/settings/device-management/scep/communication")]
    [InlineData("/settings/device-management/scep/auto-request")]
    [InlineData("/settings/account")]
    [InlineData("/settings/network")]
    [InlineData("/settings/network/tls")]
    [InlineData("/settings/network/ieee-802-1x")]
    [InlineData("/settings/network/ipsec")]
    [InlineData("/settings/network/ipsec/policy?name=office")]
    [InlineData("/settings/network/ipp")]
    public async Task A_page_is_shown_without_a_button_that_works(string path)
    {
        await Browser.GoAsync(path);

        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.DoesNotContain(
            Browser.Page.QuerySelectorAll("main button"), button =>
                !button.HasAttribute("data-copy") && button.Closest("fieldset[disabled]") is null);
    }

    [Fact]
    public async Task A_certificate_is_seen_and_downloaded()
    {
        var key = (await shared.Machine.Get<IKeyRegisterStore>().LoadAsync(default)).Keys[0];

        await Browser.GoAsync($"/settings/device-management/keys/{key.Id}");
        Assert.Contains(key.Name, Browser.Text, StringComparison.Ordinal);
        Assert.Equal(key.Certificate.RawData, await Browser.DownloadAsync($"/keys/{key.Id}/certificate.der"));
    }

    [Fact]
    public async Task Every_link_of_the_menu_leads_to_a_page()
    {
        await Browser.GoAsync("/settings");
        foreach (var link in Browser.Page.QuerySelectorAll("nav.tree a").Select(a => a.GetAttribute("href")!).ToList())
        {
            await Browser.GoAsync(link);
            Assert.True(Browser.Status == HttpStatusCode.OK, $"{link}: {Browser.Status}");
        }
    }

    [Fact]
    public async Task No_page_of_the_program_takes_a_post()
    {
        foreach (var address in Addresses())
        {
            using var answer = await Browser.PostAsync(address);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed,
                $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/settings/users")]
    [InlineData("/settings/data")]
    [InlineData("/settings/data/export")]
    [InlineData("/workbench")]
    [InlineData("/workbench/server-check")]
    [InlineData("/workbench/server-check/compare")]
    [InlineData("/workbench/server-check/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11")]
    [InlineData("/workbench/server-check/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11/report.json")]
    [InlineData("/workbench/fleet-rehearsal")]
    [InlineData("/workbench/fleet-rehearsal/compare")]
    [InlineData("/workbench/fleet-rehearsal/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11")]
    [InlineData("/workbench/fleet-rehearsal/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11/report.json")]
    [InlineData("/workbench/fleet-rehearsal/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11/devices.csv")]
    [InlineData("/workbench/fleet-rehearsal/runs/8ad8f5a8-3b5e-4d15-8f2c-7a1f0e7b4c11/footprint.csv")]
    [InlineData("/workbench/practice-ca/register")]
    [InlineData("/settings/practice-ca/register")]
    [InlineData("/settings/account/two-factor")]
    [InlineData("/settings/device-management/ca-certificates")]
    [InlineData("/settings/device-management/restart")]
    [InlineData("/settings/device-management/scep/request")]
    [InlineData("/password")]
    public async Task What_only_changes_things_is_forbidden(string path)
    {
        using var answer = await Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_live_parts_may_connect()
    {
        using var answer = await Browser.Http.PostAsync(
            new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>
    /// Every address that is not open to all or to every account, with an id in place of its parameters. The API knows
    /// no session; its tests call it with an auditor's token.
    /// </summary>
    private IEnumerable<string> Addresses() =>
        shared.Machine.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data =>
                data.Policy != AccessPolicies.SignedIn))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(address => !address.Contains("{**", StringComparison.Ordinal)
                && !address.Contains("{*", StringComparison.Ordinal)
                && !address.StartsWith("/_", StringComparison.Ordinal)
                && !address.StartsWith("/api/", StringComparison.Ordinal))
            .Select(address => address
                .Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.OrdinalIgnoreCase)
                .Replace("{Id}", "x", StringComparison.Ordinal)
                .Replace("{Number:int}", "1", StringComparison.OrdinalIgnoreCase))
            .Distinct();

    /// <summary>A machine with an auditor signed in.</summary>
    public sealed class AuditedMachine : IAsyncLifetime
    {
        internal TestMachine Machine { get; private set; } = null!;

        internal PlainBrowser Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Machine = await TestMachine.StartAsync();
            await Machine.Get<SettingsEditor>().UpdateNetworkAsync(new() { IpSecPolicies = ["office"] }, default);
            await Machine.AddPersonAsync("root", MachineRole.Administrator);
            Browser = await Machine.BrowserOfAsync("auditor", MachineRole.Auditor);
        }

        public ValueTask DisposeAsync()
        {
            Browser.Dispose();
            return Machine.DisposeAsync();
        }
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ipp;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Printing;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

/// <summary>[IPP Settings]: turns the printer on or off; shows its addresses and the last jobs.</summary>
public sealed partial class IppPage(
    SettingsEditor settings, PrintJobs kept, IppUris addresses, RunningCertificate Running,
    NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T,
    IStringLocalizer<PrintingWords> W)
{
    private IppForm form = new();
    private NetworkSettings network = new();
    private IReadOnlyList<string> names = [];
    private IReadOnlyList<string> uris = [];
    private IReadOnlyList<PrintJob> jobs = [];

    [SupplyParameterFromForm(FormName = "ipp")]
    private IppForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        network = (await settings.LoadAsync(CancellationToken.None)).Network;
        form = Form ?? IppForm.From(network);
        jobs = kept.All();
        names = Running.Key is { } key ? ClientNames.Of(key.Certificate) : [];
        string[] hosts = [.. names.DefaultIfEmpty(new Uri(navigation.BaseUri).Host)];
        uris = [.. hosts.SelectMany(host => addresses.For(host, network)).Select(uri => uri.Uri)];
    }

    private async Task UpdateAsync()
    {
        await settings.ChangeNetworkAsync(form.ApplyTo, CancellationToken.None);
        navigation.NavigateTo($"{Menu.Ipp.Path}?done=1");
    }
}

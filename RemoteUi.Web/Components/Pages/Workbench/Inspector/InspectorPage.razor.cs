using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.Inspector;

/// <summary>
/// [Message Inspector]: takes a file or a text, and shows what is in it at an address of its own; also what was kept,
/// and the evidence of a request.
/// </summary>
public sealed partial class InspectorPage(
    InspectionSources sources, KeptInputs inputs, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<InspectorPageWords> W)
{
    private InspectionSource? source;
    private InspectedPlace place = InspectedPlace.Overview;
    private IReadOnlyList<KeptInput> kept = [];
    private InputFault fault;
    private string owner = "";
    private bool revealed;

    [SupplyParameterFromForm(FormName = "inspect")]
    private DroppedInput? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? Held { get; set; }

    [SupplyParameterFromQuery]
    private string? Kept { get; set; }

    [SupplyParameterFromQuery]
    private string? Request { get; set; }

    [SupplyParameterFromQuery]
    private string? Served { get; set; }

    [SupplyParameterFromQuery]
    private string? Run { get; set; }

    [SupplyParameterFromQuery]
    private string? Check { get; set; }

    [SupplyParameterFromQuery]
    private string? Exchange { get; set; }

    [SupplyParameterFromQuery]
    private string? Part { get; set; }

    [SupplyParameterFromQuery]
    private string? Item { get; set; }

    [SupplyParameterFromQuery]
    private string? Node { get; set; }

    [SupplyParameterFromQuery]
    private string? Top { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? At { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [SupplyParameterFromQuery]
    private string? Error { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        owner = Authentication is null ? "" : FormOwner.IdOf((await Authentication).User) ?? "";
        fault = Error == LargeFormAttribute.TooLarge ? InputFault.TooLarge : InputFault.None;
        source = await FindAsync();
        if (source is null && (Held ?? Kept ?? Request ?? Served ?? Run) is not null) fault = InputFault.Gone;
        if (source is not null)
            place = InspectedPlace.Of(source, new(Exchange, Part, Item, Node, Top, From, At, Page));
        else
            kept = await inputs.ListAsync(CancellationToken.None);
    }

    private Task<InspectionSource?> FindAsync()
    {
        var id = Guid.TryParse(Held ?? Kept ?? Request ?? Run, out var parsed) ? parsed : Guid.Empty;
        if (Held is not null) return Task.FromResult(sources.FindHeld(owner, id));
        if (Kept is not null) return sources.FindKeptAsync(owner, id, CancellationToken.None);
        if (Request is not null) return sources.FindRequestAsync(id, CancellationToken.None);
        if (int.TryParse(Served, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return sources.FindServedAsync(number, CancellationToken.None);
        return Run is null
            ? Task.FromResult<InspectionSource?>(null)
            : sources.FindCheckAsync(id, Check ?? "", CancellationToken.None);
    }

    private async Task InspectAsync()
    {
        (fault, var input, var key) = await (Input ?? new()).ReadAsync(CancellationToken.None);
        if (fault != InputFault.None) return;
        var dropped = await sources.DropAsync(owner, input!, key, CancellationToken.None);
        navigation.NavigateTo(dropped.Address.Overview);
    }

    private async Task KeepAsync()
    {
        if (source is null) return;
        var id = await inputs.KeepAsync(source.Held.Input, CancellationToken.None);
        navigation.NavigateTo($"{InspectorAddress.Kept(id).Overview}&done=kept");
    }

    private void Discard()
    {
        if (source is not null) sources.Discard(owner, source.Held.Id);
        navigation.NavigateTo(InspectorAddress.Page);
    }

    private async Task DeleteAsync(Guid id)
    {
        await inputs.DeleteAsync(id, CancellationToken.None);
        sources.Discard(owner, id);
        navigation.NavigateTo($"{InspectorAddress.Page}?done=deleted");
    }
}

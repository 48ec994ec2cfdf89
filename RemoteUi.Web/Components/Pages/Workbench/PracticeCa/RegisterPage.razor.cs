using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>
/// Shows one page of the practice CA's register, newest first, with [Approve] and [Reject] for what waits. The rows
/// that were acted on are always shown, on top if they are not on the page.
/// </summary>
public sealed partial class RegisterPage(
    PracticeCaAdministration administration, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<PracticeCaWords> W)
{
    private RegisterFilter filter = new();
    private RegisterSlice slice = new([], 0, 1, 0, 0);
    private IReadOnlyList<RegisterEntry> entries = [];
    private IReadOnlyList<int> acted = [];
    private bool isEmpty;
    private string? refused;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    /// <summary>The numbers of the entries that were acted on.</summary>
    [SupplyParameterFromQuery]
    private string[]? Row { get; set; }

    /// <summary>How many entries were acted on, if not all of them are named.</summary>
    [SupplyParameterFromQuery]
    private string? Count { get; set; }

    /// <summary>The number of the entry whose [Approve] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private int? Approve { get; set; }

    /// <summary>The number of the entry whose [Reject] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private int? Reject { get; set; }

    /// <summary>What [Approve Selected] or [Reject Selected] asks for.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private string? Several { get; set; }

    /// <summary>The numbers of the entries whose check boxes are selected.</summary>
    [SupplyParameterFromForm(FormName = "decide")]
    private List<int>? Chosen { get; set; }

    private string DoneWords =>
        Done is "approved" or "rejected" or "revoked"
            ? acted.Count > 1 ? W[$"Done.{Done}.several", NumberOf(Count) ?? acted.Count] : W[$"Done.{Done}"]
            : W["Done.other"];

    protected override void OnInitialized()
    {
        filter = new(
            Search,
            Enum.TryParse<RegisterState>(State, out var state) && Enum.IsDefined(state) ? state : null,
            NumberOf(Page) ?? 1);
        acted = [.. (Row ?? []).Take(RegisterFilter.PageSize + 1).Select(NumberOf).OfType<int>().Distinct()];
        Read();
    }

    private void Read()
    {
        slice = administration.Read(filter);
        filter = filter with { Page = slice.Page };
        isEmpty = slice.Matching == 0 && filter is { Search: null or "", State: null };
        var elsewhere = acted.Except(slice.Entries.Select(entry => entry.Number)).Select(administration.Find);
        entries = [.. elsewhere.OfType<RegisterEntry>(), .. slice.Entries];
    }

    private void Decide()
    {
        var isForAll = Approve is null && Reject is null && Several == "approve-all";
        var isApproval = isForAll || Approve is not null || (Reject is null && Several == "approve");
        var asked = (Approve ?? Reject) is { } one ? [one] : Chosen ?? [];
        var done = isForAll ? administration.ApproveWaiting(filter.Search)
            : isApproval ? administration.Approve(asked)
            : administration.Reject(asked);
        if (done.Count > 0)
            navigation.NavigateTo(RegisterAddress.After(isApproval ? "approved" : "rejected", filter, done));
        refused = asked.Count == 0 && !isForAll ? W["NothingSelected"] : W["NoLongerWaiting"];
        Read();
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

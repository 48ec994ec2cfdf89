using Microsoft.AspNetCore.WebUtilities;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Builds the addresses of the register page: its filter and page, and which rows were acted on.</summary>
public static class RegisterAddress
{
    /// <summary>Returns the address of one page of the filtered register.</summary>
    public static string Of(RegisterFilter filter, int page) =>
        QueryHelpers.AddQueryString(WorkbenchMenu.PracticeCaRegister.Path, Query(filter with { Page = page }));

    /// <summary>Returns the address that shows what was done, at the first row that it was done to.</summary>
    public static string After(string done, RegisterFilter filter, IReadOnlyList<int> rows)
    {
        var query = Query(filter).Append(new("done", done))
            .Concat(
                rows.Take(RegisterFilter.PageSize).Select(row => new KeyValuePair<string, string?>("row", $"{row}")))
            .Concat(rows.Count > RegisterFilter.PageSize ? [new("count", $"{rows.Count}")] : []);
        return QueryHelpers.AddQueryString(WorkbenchMenu.PracticeCaRegister.Path, query) + "#" + IdOf(rows[0]);
    }

    /// <summary>Returns the id of the row of an entry.</summary>
    public static string IdOf(int number) => $"entry-{number}";

    private static IEnumerable<KeyValuePair<string, string?>> Query(RegisterFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Search)) yield return new("search", filter.Search);
        if (filter.State is { } state) yield return new("state", state.ToString());
        if (filter.Page > 1) yield return new("page", $"{filter.Page}");
    }
}

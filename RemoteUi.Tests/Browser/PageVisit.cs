using Microsoft.Playwright;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>A page in a state that a user sees: its name, and the steps to it.</summary>
public sealed record PageVisit(string Name, Func<IPage, Task> ArriveAsync)
{
    private const string OfMenu = "menu-";

    /// <summary>Whether it is a page of the menu as it opens.</summary>
    public bool IsOfMenu => Name.StartsWith(OfMenu, StringComparison.Ordinal);

    /// <summary>A page of the menu.</summary>
    public static PageVisit Of(MenuEntry entry) =>
        At(OfMenu + entry.Path.Split('/', 3)[^1].Replace('/', '-'), entry.Path);

    /// <summary>A page that is opened by its address.</summary>
    public static PageVisit At(string name, string path) => new(name, page => page.GotoAsync(path));

    /// <summary>The result of submitting a form with invalid values.</summary>
    public static PageVisit WithMistakes(string name, string path, params (string Id, string Value)[] typed) =>
        new(name, async page =>
    {
        await page.GotoAsync(path);
        foreach (var (id, value) in typed) await page.Locator("#" + id).FillAsync(value);
        await page.Locator("main button.primary").First.ClickAsync();
        await page.Locator("#mistakes").WaitForAsync();
    });

    /// <summary>The result of pressing a button.</summary>
    public static PageVisit Pressed(string name, string path, string button, string result) => new(name, async page =>
    {
        await page.GotoAsync(path);
        await page.Locator(button).ClickAsync();
        await page.Locator(result).WaitForAsync();
    });

    /// <summary>A page with all collapsible sections expanded.</summary>
    public static PageVisit Unfolded(string name, string path) => new(name, async page =>
    {
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => part.open = true)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    });

    /// <summary>The same page after further steps.</summary>
    public PageVisit Then(Func<IPage, Task> next) => new(Name, async page =>
    {
        await ArriveAsync(page);
        await next(page);
    });

    public override string ToString() => Name;
}

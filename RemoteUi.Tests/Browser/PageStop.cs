using Microsoft.Playwright;

namespace RemoteUi.Tests.Browser;

/// <summary>A page as a person gets to see it: its name, and how to come to it.</summary>
public sealed record PageStop(string Name, Func<IPage, Task> ArriveAsync)
{
    /// <summary>A page that its address leads to.</summary>
    public static PageStop At(string name, string path) => new(name, page => page.GotoAsync(path));

    /// <summary>The answer to a form that was sent with mistakes in it.</summary>
    public static PageStop WithMistakes(string name, string path, params (string Id, string Value)[] typed) =>
        new(name, async page =>
    {
        await page.GotoAsync(path);
        foreach (var (id, value) in typed) await page.Locator("#" + id).FillAsync(value);
        await page.Locator("main button.primary").First.ClickAsync();
        await page.Locator("#mistakes").WaitForAsync();
    });

    /// <summary>A page with all that folds out folded out.</summary>
    public static PageStop Unfolded(string name, string path) => new(name, async page =>
    {
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => part.open = true)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    });

    public override string ToString() => Name;
}

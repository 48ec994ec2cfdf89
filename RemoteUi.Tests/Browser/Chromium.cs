using Microsoft.Playwright;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Starts Debian's Chromium, headless, with a separate profile for each context. At most as many run at a time as there
/// are cores; a test starts one.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page may take to react, on a machine that is busy with other tests.</summary>
    private const float PatienceMilliseconds = 120_000;

    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount);

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) =>
        (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> LaunchAsync(params string[] moreFlags)
    {
        var path = Require.Program("chromium", "chromium");
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        await Places.WaitAsync();
        try
        {
            var playwright = await Playwright.CreateAsync();
            return new Chromium(
                playwright,
                await playwright.Chromium.LaunchAsync(
                    new() { ExecutablePath = path, Args = [.. Flags, .. moreFlags] }));
        }
        catch
        {
            Places.Release();
            throw;
        }
    }

    public async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.Locale ??= "en-US";
        options.BaseURL = address.ToString();
        options.IgnoreHTTPSErrors ??= true;
        var page = await (await browser.NewContextAsync(options)).NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.GotoAsync("/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        Places.Release();
    }
}

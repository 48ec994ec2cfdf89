using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Localization;
using Microsoft.Playwright;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Saves screenshots of every page to the folder set by the environment variable GALLERY; of those only whose names
/// match the regular expression in GALLERY_PAGES, if it is set.
/// </summary>
public sealed class GalleryTests(SampleDataMachine machine) : IClassFixture<SampleDataMachine>, IAsyncLifetime
{
    private static readonly (string Name, int Width)[] Widths = [
        ("wide", 1280), ("narrow", 390), ("narrowest", 320), ("between", 800), ("tablet", 1024),
    ];

    /// <summary>A4 portrait, in CSS pixels.</summary>
    private const int PaperWidth = 794;

    private const string Overflow = """
        () => [document.documentElement, ...document.querySelectorAll('.wide')]
            .filter(part => part.scrollWidth > part.clientWidth)
            .map(part => [part.scrollWidth - part.clientWidth, part.textContent.replace(/\s+/g, ' ').slice(0, 160)])
            .map(([pixels, text]) => `${pixels} pixels, ${text}`)
            .at(0) ?? ''
        """;

    private readonly List<string> overflowing = [];
    private readonly string pages = Environment.GetEnvironmentVariable("GALLERY_PAGES") ?? "";

    private IPage Page => machine.Page;

    public async ValueTask InitializeAsync() => await machine.StartedAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact(Explicit = true)]
    public async Task Every_page_has_a_screenshot_and_none_is_wider_than_its_window()
    {
        var folder = Environment.GetEnvironmentVariable("GALLERY");
        Assert.False(string.IsNullOrEmpty(folder), "Name a folder in the environment variable GALLERY.");
        await PictureAsync(folder, SampleDataMachine.BeforeFirstRun);
        await PictureAsync(folder, await machine.SetUpAsync());
        await PictureAsync(folder, await machine.FurnishAsync());
        await Page.Context.ClearCookiesAsync();
        await PictureAsync(folder, SampleDataMachine.SignedOut);

        Assert.True(overflowing.Count == 0, string.Join('\n', overflowing));
    }

    private async Task PictureAsync(string folder, IReadOnlyList<PageVisit> stops)
    {
        foreach (var language in new[] { "en", "cs" })
        {
            await SpeakAsync(language);
            foreach (var stop in stops)
            {
                if (!Regex.IsMatch(stop.Name, pages)) continue;
                await Page.SetViewportSizeAsync(1280, 800);
                await stop.ArriveAsync(Page);
                await PictureAsync(folder, $"{stop.Name}-{language}");
            }
        }

        await SpeakAsync("en");
    }

    private async Task PictureAsync(string folder, string name)
    {
        ColorScheme[] schemes = name.EndsWith("-en", StringComparison.Ordinal)
            ? [ColorScheme.Light, ColorScheme.Dark]
            : [ColorScheme.Light];
        foreach (var scheme in schemes)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var (width, pixels) in Widths)
            {
                await Page.SetViewportSizeAsync(pixels, 800);
                var overflow = await Page.EvaluateAsync<string>(Overflow);
                if (overflow.Length > 0) overflowing.Add($"{name} at {pixels}: {overflow}");
                if (width is not ("wide" or "narrow")) continue;
                await Page.ScreenshotAsync(
                    new()
                    {
                        Path = Path.Combine(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}-{width}.png"),
                        FullPage = true,
                    });
            }
        }

        await Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await Page.SetViewportSizeAsync(PaperWidth, 800);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-print.png"), FullPage = true });
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private Task SpeakAsync(string language) => Page.Context.AddCookiesAsync(
    [
        new()
        {
            Name = $"{LanguageCookie.Name}.{new Uri(Page.Url).Port}",
            Value = Uri.EscapeDataString(CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language))),
            Url = new Uri(Page.Url).GetLeftPart(UriPartial.Authority),
        },
    ]);
}

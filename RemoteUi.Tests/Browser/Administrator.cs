using Microsoft.Playwright;

namespace RemoteUi.Tests.Browser;

/// <summary>The actions of an administrator on the pages, found by their labels.</summary>
public sealed class Administrator(IPage page)
{
    public const string Password = "correct horse 42";

    public IPage Page { get; } = page;

    public async Task SetUpAsync(string setupCode)
    {
        await Page.GetByLabel("Password:", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("Confirm Password:", new() { Exact = true }).FillAsync(Password);
        await FillAsync("Setup Code:", setupCode);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set Password" }).ClickAsync();
    }

    public async Task LogInAsync()
    {
        await Page.GetByLabel("User Name:", new() { Exact = true }).FillAsync("Administrator");
        await Page.GetByLabel("Password:", new() { Exact = true }).FillAsync(Password);
        await ClickAsync("Log In");
    }

    /// <summary>
    /// Opens a page below [Settings for Certificate Issuance Request (SCEP)] from the portal, entry by entry.
    /// </summary>
    public async Task WalkToAsync(string entry)
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Settings/Registration", Exact = true })
            .ClickAsync();
        foreach (var step in new[] { "Device Management", "Settings for Certificate Issuance Request (SCEP)", entry })
        {
            await Page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Link, new() { Name = step, Exact = true })
                .ClickAsync();
        }
    }

    public async Task SetServerAsync(Uri server, int timeoutSeconds = 30)
    {
        await WalkToAsync("Communication Settings");
        await FillAsync("SCEP Server URL:", new UriBuilder(server) { Port = -1 }.Uri.ToString());
        await FillAsync("Port Number:", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await FillAsync(
            "Communication Timeout:", timeoutSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await ClickAsync("Update");
    }

    public async Task SendRequestAsync(
        string keyName, string commonName, string? challengePassword = null, string? use = null)
    {
        await WalkToAsync("Certificate Issuance Request");
        await FillAsync("Key Name:", keyName);
        await FillAsync("Common Name:", commonName);
        if (challengePassword is not null) await FillAsync("Challenge Password:", challengePassword);
        if (use is not null) await Page.GetByRole(AriaRole.Radio, new() { Name = use, Exact = true }).CheckAsync();
        await ClickAsync("Send Request");
    }

    /// <summary>Opens an entry of [Device Management] and waits for a text on it.</summary>
    public async Task SeesOnAsync(string entry, string text)
    {
        await Page.GotoAsync("/");
        foreach (var step in new[] { "Settings/Registration", "Device Management", entry })
        {
            await Page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Link, new() { Name = step, Exact = true })
                .ClickAsync();
        }

        await SeesAsync(text);
    }

    /// <summary>Opens a key of [Key and Certificate Settings] and downloads its certificate as PEM.</summary>
    public async Task<byte[]> DownloadCertificateAsync(string keyName)
    {
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = keyName }).First.ClickAsync();
        var address = await Page.GetByRole(AriaRole.Link, new() { Name = "PEM" }).First.GetAttributeAsync("href");
        var answer = await Page.Context.APIRequest.GetAsync(address!);
        return await answer.BodyAsync();
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task ClickAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task SeesAsync(string text) =>
        Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();
}

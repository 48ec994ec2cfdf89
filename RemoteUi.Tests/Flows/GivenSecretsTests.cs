using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A key or password given to the tools of the workbench is used once: no page, line, report, log, or file has it
/// afterwards. For the commands, the temporary folder does not exist, so that nothing can be written there even for a
/// moment.
/// </summary>
public sealed class GivenSecretsTests : IDisposable
{
    private const string KeyPassword = "opens-the-key-4711";
    private const string Challenge = "given-challenge-0815";

    private static readonly byte[] Message = Recordings.Once.CertReps[0];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SecretSearch Search { get; } = new(
        [.. SecretSearch.FormsOf(KeyPassword), .. SecretSearch.FormsOf(Challenge), .. PartsOf(Enrollee.Key)]);

    private string NoFolder => folder.File("no-temporary-folder");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_key_and_a_password_given_to_the_pages_leave_nothing()
    {
        var logs = new CapturedLogs();
        await using var machine = await TestMachine.StartAsync(folder, logs.Capture);
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        var pages = await InspectAsync(person.Browser);
        pages.AddRange(await CheckAsync(person.Browser, new Uri(machine.Address, "/practice-ca/scep")));

        Assert.NotEmpty(logs.Lines);
        Assert.All(pages, page => Assert.Empty(Search.FindIn(page)));
        Assert.All(logs.Lines, line => Assert.Empty(Search.FindIn(line)));
        Assert.Empty(Search.FilesWithSecrets(folder.Path));
    }

    [Fact]
    public async Task A_key_and_a_password_given_to_the_commands_leave_nothing()
    {
        await using var ca = await RemotePracticeCa.StartAsync();
        await File.WriteAllBytesAsync(folder.File("message"), Message, Token);
        await File.WriteAllBytesAsync(folder.File("key"), EncryptedKey(), Token);
        await File.WriteAllTextAsync(folder.File("key-password"), KeyPassword, Token);
        await File.WriteAllTextAsync(folder.File("challenge"), Challenge, Token);

        var inspected = await RunAsync("inspect", "message", "--key", "key", "--key-password-file", "key-password");
        var explained = await RunAsync(
            "inspect", "message", "--key", "key", "--key-password-file", "key-password", "--json");
        var check = await RunAsync(
            "check", ca.Address.ToString(), "--level", "enroll", "--challenge-file", "challenge", "--json", "run.json",
            "--junit", "run.xml", "--markdown", "run.md");

        Assert.Contains("envelopeIsOpened: True", inspected, StringComparison.Ordinal);
        Assert.Contains("E1  Pass", check, StringComparison.Ordinal);
        Assert.All([inspected, explained, check], printed => Assert.Empty(Search.FindIn(printed)));
        Assert.True(File.Exists(folder.File("run.md")));
        Assert.Empty(Search.FilesWithSecrets(folder.Path, "key", "key-password", "challenge"));
        Assert.False(Directory.Exists(NoFolder));
    }

    /// <summary>Parts of the key that each of its encodings has: the private exponent and the primes.</summary>
    private static IEnumerable<byte[]> PartsOf(PrivateKey key)
    {
        using var rsa = key.Open();
        var parameters = rsa.ExportParameters(includePrivateParameters: true);
        return new[] { parameters.D!, parameters.P!, parameters.Q! }.Select(number => number[8..40]);
    }

    private static byte[] EncryptedKey()
    {
        using var rsa = Enrollee.Key.Open();
        return rsa.ExportEncryptedPkcs8PrivateKey(
            KeyPassword, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));
    }

    private static async Task<List<byte[]>> InspectAsync(PlainBrowser browser)
    {
        await browser.GoAsync("/workbench/message-inspector");
        browser.AttachTo("Input.File", Message);
        browser.AttachTo("Input.KeyFile", EncryptedKey());
        browser.FillById("KeyPassword", KeyPassword);
        await browser.PressAsync("Inspect");
        Assert.Contains("Opened with a key at hand", browser.Text, StringComparison.Ordinal);
        List<byte[]> pages = [browser.Body];
        await browser.PressAsync("Keep");
        pages.Add(browser.Body);
        return pages;
    }

    private static async Task<List<byte[]>> CheckAsync(PlainBrowser browser, Uri server)
    {
        await browser.GoAsync("/workbench/server-check");
        browser.Fill("SCEP Server URL:", new UriBuilder(server) { Port = -1 }.Uri.ToString());
        browser.Fill("Port Number:", server.Port.ToString(CultureInfo.InvariantCulture));
        browser.Fill("Fixed Challenge Password:", Challenge);
        foreach (var level in browser.Page.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Level']"))
            level.IsChecked = level.Value == "Enroll";
        await browser.PressAsync("Start Check");
        var place = browser.Location.AbsolutePath;
        List<byte[]> pages = [browser.Body];
        await EndAsync(browser, place);
        pages.Add(browser.Body);
        foreach (var report in new[] { "report.json", "report.xml", "report.md" })
            pages.Add(await browser.DownloadAsync($"{place}/{report}"));
        return pages;
    }

    private static async Task EndAsync(PlainBrowser browser, string place)
    {
        var watch = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await browser.GoAsync(place);
            if (browser.Text.Contains("Finished", StringComparison.Ordinal)) return;
        }
        while (watch.Elapsed < TimeSpan.FromMinutes(2) && await pace.WaitForNextTickAsync(Token));
        Assert.Fail("The check does not end: " + browser.Text);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", [RunningProgram.Dll, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.Path,
                Environment = { ["TMPDIR"] = NoFolder },
            })!;
        var output = program.StandardOutput.ReadToEndAsync(Token);
        var errors = program.StandardError.ReadToEndAsync(Token);
        await program.WaitForExitAsync(Token);
        return await output + await errors;
    }
}

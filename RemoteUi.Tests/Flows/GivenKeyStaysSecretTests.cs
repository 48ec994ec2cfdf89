using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Tests.Inspections;
using RemoteUi.Tests.Support;
using RemoteUi.Tests.Telemetry;
using RemoteUi.Web.Inspections;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A key that is given to the pages of [Message Inspector] opens one envelope, and is then nowhere: neither in an
/// answer, the log, traces, metrics, recorded changes, the data folder, nor a kept input. The program logs and traces
/// everything, and its temporary folder is deleted once it has started, so that nothing can be written there even for a
/// moment.
/// </summary>
public sealed class GivenKeyStaysSecretTests : IDisposable
{
    private const string KeyPassword = "opens-the-key-4711";
    private const string WrongPassword = "does-not-open-it-0815";

    private readonly TemporaryFolder folder = new();
    private readonly List<byte[]> answers = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SecretSearch Search { get; } = new(
        [.. SecretSearch.FormsOf(KeyPassword), .. SecretSearch.FormsOf(WrongPassword), .. PartsOf(Enrollee.Key)]);

    /// <summary>A log with a reply in it; larger than the framework keeps of a form in memory by default.</summary>
    private static byte[] Log { get; } = Encoding.ASCII.GetBytes(
        $"{new string('-', 200_000)}\nmessage={Uri.EscapeDataString(
            Convert.ToBase64String(Recordings.Once.CertReps[0]))}\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_key_given_to_the_pages_opens_one_look_and_is_nowhere_afterwards()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        Directory.CreateDirectory(TemporaryFiles);
        Guid kept;
        await using (var program = await StartAsync(receiver))
        {
            Directory.Delete(TemporaryFiles, recursive: true);
            using var person = await NoScriptAdministrator.SetUpAsync(program);
            kept = await LookAsync(person.Browser);
            answers.Add(await person.Browser.DownloadAsync("/audit/entries.csv"));
            answers.AddRange(await TelemetryAsync(receiver, person.Browser));
            answers.Add(Encoding.UTF8.GetBytes(program.Output));
        }

        Assert.Contains(answers, answer => answer.AsSpan().IndexOf("POST"u8) >= 0);
        Assert.All(answers, answer => Assert.Empty(Search.FindIn(answer)));
        Assert.Empty(Search.FilesWithSecrets(folder.Path));
        Assert.Equal(Log, await KeptAsync(kept));
    }

    [Fact]
    public void The_key_and_its_passwords_would_be_found()
    {
        using var rsa = Enrollee.Key.Open();

        Assert.NotEmpty(Search.FindIn(rsa.ExportPkcs8PrivateKey()));
        Assert.NotEmpty(Search.FindIn(Convert.ToBase64String(rsa.ExportRSAPrivateKey())));
        Assert.NotEmpty(Search.FindIn($"Input.KeyPassword={KeyPassword}"));
    }

    private string TemporaryFiles => folder.File("temporary");

    private Task<RunningProgram> StartAsync(OtlpReceiver receiver) => RunningProgram.StartAsync(
        folder.Path, new Dictionary<string, string>(receiver.Environment) { ["TMPDIR"] = TemporaryFiles },
        [.. RunningProgram.EverythingLogged, "--Log:Format=Json"]);

    /// <summary>
    /// Gives the key with a wrong password and with the right one, looks at every part, and keeps the input.
    /// </summary>
    private async Task<Guid> LookAsync(PlainBrowser browser)
    {
        await DropAsync(browser, WrongPassword);
        Assert.Contains("The private key was not read", browser.Text, StringComparison.Ordinal);
        await DropAsync(browser, KeyPassword);
        Assert.Contains("Opened with a key at hand", browser.Text, StringComparison.Ordinal);
        var overview = browser.Location.PathAndQuery;
        foreach (var link in LinksWithin(browser)) await GoAsync(browser, link);

        await GoAsync(browser, overview);
        await browser.PressAsync("Keep");
        answers.Add(browser.Body);
        var kept = browser.Location;
        await browser.GoAsync(overview);
        await browser.PressAsync("Discard");
        await GoAsync(browser, kept.PathAndQuery);
        Assert.Contains("Not opened: no key at hand fits", browser.Text, StringComparison.Ordinal);
        return Guid.Parse(System.Web.HttpUtility.ParseQueryString(kept.Query)["kept"]!);
    }

    private async Task DropAsync(PlainBrowser browser, string password)
    {
        await browser.GoAsync(InspectorMachine.Page);
        browser.AttachTo("Input.File", Log);
        browser.AttachTo("Input.KeyFile", EncryptedKey());
        browser.FillById("KeyPassword", password);
        await browser.PressAsync("Inspect");
        answers.Add(browser.Body);
    }

    private async Task GoAsync(PlainBrowser browser, string address)
    {
        await browser.GoAsync(address);
        answers.Add(browser.Body);
    }

    private static List<string> LinksWithin(PlainBrowser browser) =>
    [
        .. browser.Page.QuerySelectorAll($"main a[href^='{InspectorMachine.Page}?']")
            .Select(link => link.GetAttribute("href")!)
            .Distinct()
            .Take(60),
    ];

    /// <summary>Waits for the trace of a last request, behind which nothing is left to be sent.</summary>
    private static async Task<byte[][]> TelemetryAsync(OtlpReceiver receiver, PlainBrowser browser)
    {
        var last = $"/last-{Guid.NewGuid():N}";
        await browser.GoAsync(last);
        return
        [
            await receiver.WaitForAsync("traces", last),
            await receiver.WaitForAsync("metrics", "http.server.request.duration"),
        ];
    }

    private async Task<byte[]> KeptAsync(Guid id)
    {
        await using var machine = await TestMachine.PrepareAsync(folder);
        return (await machine.Get<KeptInputs>().FindAsync(id, Token))!.Bytes;
    }

    private static byte[] EncryptedKey()
    {
        using var rsa = Enrollee.Key.Open();
        return rsa.ExportEncryptedPkcs8PrivateKey(
            KeyPassword, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));
    }

    /// <summary>Parts of the key that each of its encodings has: the private exponent and the primes.</summary>
    private static IEnumerable<byte[]> PartsOf(PrivateKey key)
    {
        using var rsa = key.Open();
        var parameters = rsa.ExportParameters(includePrivateParameters: true);
        return new[] { parameters.D!, parameters.P!, parameters.Q! }.Select(number => number[8..40]);
    }
}

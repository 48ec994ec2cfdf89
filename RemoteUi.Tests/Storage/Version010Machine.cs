using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Runs the current program on a copy of a data folder left by version 0.1.0;
/// docs/decisions/0009-stored-formats-are-pinned.md describes its contents.
/// </summary>
internal sealed class Version010Machine : IAsyncDisposable
{
    public const string AdministratorsPassword = "correct horse";
    public const string GuestsPassword = "battery staple";
    public const string ChallengePassword = "open sesame";
    public const string ExportPassword = "export me";

    private readonly TemporaryFolder folder;

    private Version010Machine(TemporaryFolder folder, TestMachine machine)
    {
        this.folder = folder;
        Machine = machine;
    }

    public TestMachine Machine { get; }

    /// <summary>The file that version 0.1.0 exported from these settings.</summary>
    public static byte[] Export => File.ReadAllBytes(Path.Combine(Root, "export.p7m"));

    private static string Root => Path.Combine(Repository.Root, "RemoteUi.Tests", "Storage", "Version010");

    public static async Task<Version010Machine> StartAsync()
    {
        var folder = new TemporaryFolder();
        Copy(Path.Combine(Root, "data"), folder.Path);
        var machine = await TestMachine.StartAsync(folder);
        await MoveServerToThisPortAsync(machine);
        return new(folder, machine);
    }

    public async Task<PlainBrowser> LogInAsync(string userName, string password)
    {
        var browser = new PlainBrowser(Machine.Address);
        await browser.GoAsync("/");
        browser.Fill("User Name:", userName);
        browser.Fill("Password:", password);
        await browser.PressAsync("Log In");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Machine.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>
    /// The SCEP server is the machine's own practice CA, which uses another port in a test than in version 0.1.0.
    /// </summary>
    private static async Task MoveServerToThisPortAsync(TestMachine machine)
    {
        var (then, now) = (18481, machine.Address.Port);
        var settings = machine.Get<IMachineSettingsStore>();
        var stored = await settings.LoadAsync(default);
        Assert.Equal(then, stored.Communication.Port);
        await settings.SaveAsync(stored with { Communication = stored.Communication with { Port = now } }, default);
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        foreach (var row in await context.IssuanceRequests.ToListAsync())
            row.Server = row.Server.Replace($"\"Port\":{then}", $"\"Port\":{now}");
        Assert.NotEqual(0, await context.SaveChangesAsync());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.GetDirectories(from)) Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}

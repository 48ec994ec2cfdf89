using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa;
using RemoteUi.Web;
using RemoteUi.Web.Access;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Support;

/// <summary>
/// The data folder of a machine after its first start, created once per test run and copied, because migrations and RSA
/// keys make a first start slow. A test of the first start itself uses an empty <see cref="TemporaryFolder"/>.
/// </summary>
public static class PreparedFolder
{
    private static readonly Lazy<Task<string>> Original = new(MakeAsync);

    public static async Task<TemporaryFolder> CopyAsync()
    {
        var original = await Original.Value;
        var copy = new TemporaryFolder();
        foreach (var folder in Directory.EnumerateDirectories(original, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(copy.File(Path.GetRelativePath(original, folder)));
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
            File.Copy(file, copy.File(Path.GetRelativePath(original, file)));
        return copy;
    }

    private static async Task<string> MakeAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using var app = Program.Build(TestMachine.Arguments(folder));
        await app.Services.PrepareStorageAsync();
        await app.Services.PrepareAccessAsync();
        app.Services.GetRequiredService<PracticeCaServer>().Answer("GetCACert", []);
        return folder.Path;
    }
}

using System.Text.Json;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Reads the register of earlier versions, which had one file per entry.</summary>
internal sealed class RegisterFiles(PracticeCaFolder folder, ILogger<RegisterFiles> logger)
{
    public bool Exist => Directory.Exists(folder.Register);

    public IEnumerable<RegisterEntry> Read() =>
        Directory.EnumerateFiles(folder.Register, "*.json").Order(StringComparer.Ordinal).Select(Read)
            .OfType<RegisterEntry>();

    /// <summary>Renames the folder, which is not read again.</summary>
    public void SetAside()
    {
        var aside = folder.Register + PracticeCaOptions.TakenOverSuffix;
        // An earlier version was used again after the files had been taken over.
        while (Directory.Exists(aside)) aside += "-again";
        Directory.Move(folder.Register, aside);
        Log.TakenOver(logger, Path.GetFileName(aside));
    }

    private RegisterEntry? Read(string path)
    {
        try
        {
            return JsonFile.Read<RegisterEntry>(path);
        }
        catch (JsonException exception)
        {
            // A single file damaged by a failing disk must not prevent the program from starting.
            Log.EntryDamaged(logger, Path.GetFileName(path), exception);
            return null;
        }
    }
}

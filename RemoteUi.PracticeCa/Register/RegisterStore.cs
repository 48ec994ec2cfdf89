using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Stores the register on disk, with one file per entry.</summary>
internal sealed class RegisterStore(PracticeCaFolder folder, ILogger<RegisterStore> logger)
{
    public IEnumerable<RegisterEntry> Load() =>
        Directory.Exists(folder.Register)
            ? Directory.EnumerateFiles(folder.Register, "*.json").Select(Read).OfType<RegisterEntry>()
            : [];

    public void Save(RegisterEntry entry) => JsonFile.Write(FileOf(entry), entry);

    public void Delete(RegisterEntry entry) => File.Delete(FileOf(entry));

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

    private string FileOf(RegisterEntry entry) =>
        Path.Combine(folder.Register, entry.Number.ToString("D8", CultureInfo.InvariantCulture) + ".json");
}

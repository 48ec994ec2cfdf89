using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Log messages with event IDs 2200 to 2299.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Warning, "Skipping damaged practice CA register entry {FileName}")]
    public static partial void EntryDamaged(ILogger logger, string fileName, Exception exception);

    [LoggerMessage(
        2201, LogLevel.Information,
        "Practice CA took over its register into a database; the old files are in {FolderName}")]
    public static partial void TakenOver(ILogger logger, string folderName);
}

using System.Globalization;

namespace RemoteUi.Fleet.Engine;

/// <summary>Knows what this host can hold: open files, local ports, memory, and room for the database.</summary>
/// <param name="folder">The folder of the database; null if it is on another computer.</param>
internal sealed class HostLimits(string? folder)
{
    private const int MiB = 1024 * 1024;

    /// <summary>Files of the program itself: database, sign-ins, pages.</summary>
    private const int OwnFiles = 300;

    /// <summary>Memory of a device under way, and of one in a report; measured, see docs/performance.md.</summary>
    private const int BytesUnderWay = 150 * 1024;
    private const int BytesInReport = 400;

    /// <summary>Room in the database for a device: while it is under way, and after its end.</summary>
    private const int BytesOnDisk = 12 * 1024;

    /// <summary>Returns what the rehearsal needs and this host does not have.</summary>
    public IEnumerable<RehearsalObstacle> Check(RehearsalSettings settings)
    {
        // No more are under way than there are devices. One that fetches a challenge password has two connections, to
        // two servers.
        long atOnce = Math.Min(settings.AtOnce, settings.Devices);
        var needed = (atOnce * (settings.ChallengePage is null ? 1 : 2)) + OwnFiles;
        if (OpenFiles() is { } files && needed > files) yield return new(ObstacleKind.OpenFiles, needed, files);
        if (LocalPorts() is { } ports && atOnce > ports) yield return new(ObstacleKind.Ports, atOnce, ports);
        var memory = ((atOnce * BytesUnderWay) + ((long)settings.Devices * BytesInReport)) / MiB;
        var free = FreeMemory() / MiB;
        if (memory > free) yield return new(ObstacleKind.Memory, memory, free);
        var room = (long)settings.Devices * BytesOnDisk / MiB;
        if (folder is not null && new DriveInfo(folder).AvailableFreeSpace / MiB is var left && room > left)
            yield return new(ObstacleKind.DiskSpace, room, left);
    }

    private static long FreeMemory()
    {
        var memory = GC.GetGCMemoryInfo();
        return memory.TotalAvailableMemoryBytes - Environment.WorkingSet;
    }

    /// <summary>The soft limit of this process on Linux, which the runtime has raised to the hard one.</summary>
    private static long? OpenFiles()
    {
        const string File = "/proc/self/limits";
        if (!System.IO.File.Exists(File)) return null;
        var line = System.IO.File.ReadLines(File)
            .First(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]);
    }

    private static long? LocalPorts()
    {
        const string File = "/proc/sys/net/ipv4/ip_local_port_range";
        if (!System.IO.File.Exists(File)) return null;
        var range = System.IO.File.ReadAllText(File)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Number)
            .ToArray();
        return range[1] - range[0] + 1;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

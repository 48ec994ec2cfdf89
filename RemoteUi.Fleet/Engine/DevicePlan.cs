using RemoteUi.Core.Scheduling;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Draws when each device of a rehearsal leaves, by the machine's own rule, and cuts the devices into slices: those due
/// in one second, in shards.
/// </summary>
internal static class DevicePlan
{
    /// <summary>The most devices of a slice.</summary>
    public const int MaxShard = 200;

    /// <summary>
    /// Returns for each device, in their order, its second after the start and its shard. A shard is unique in the
    /// rehearsal, so that no slice ever grows beyond <see cref="MaxShard"/>.
    /// </summary>
    public static IReadOnlyList<PlannedDevice> Draw(int devices, TimeSpan window, int seed)
    {
        var shift = new RandomShift(new Random(seed));
        var longest = (int)window.TotalSeconds;
        var seconds = Enumerable.Range(0, devices)
            .Select(_ => longest == 0 ? 0 : (int)shift.Draw(longest).TotalSeconds)
            .ToArray();
        var planned = new PlannedDevice[devices];
        var shard = -1;
        foreach (var due in Enumerable.Range(0, devices).GroupBy(number => seconds[number]).OrderBy(due => due.Key))
            foreach (var part in due.Chunk(MaxShard))
            {
                shard++;
                foreach (var number in part) planned[number] = new(due.Key, shard);
            }

        return planned;
    }
}

/// <summary>Represents when a device leaves: its slice.</summary>
internal readonly record struct PlannedDevice(int Second, int Shard);

using System.Runtime.InteropServices;

namespace RemoteUi.Fleet.Reports;

/// <summary>
/// Durations in ascending order. Those that were added are sorted when the durations are read next, and not all of them
/// again, so that a report of many devices takes no longer than one of few.
/// </summary>
internal sealed class SortedDurations
{
    private readonly List<TimeSpan> sorted = [];
    private readonly List<TimeSpan> added = [];

    public int Count => sorted.Count + added.Count;

    /// <summary>Gets all of them, until the next one is added.</summary>
    public ReadOnlySpan<TimeSpan> All
    {
        get
        {
            if (added.Count > 0) Merge();
            return CollectionsMarshal.AsSpan(sorted);
        }
    }

    public void Add(TimeSpan duration) => added.Add(duration);

    /// <summary>Returns how many are shorter than a limit.</summary>
    public int CountBelow(TimeSpan limit)
    {
        var all = All;
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle] < limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Moves the longest first to their new places, so that none is overwritten.</summary>
    private void Merge()
    {
        added.Sort();
        var (old, fresh) = (sorted.Count - 1, added.Count - 1);
        CollectionsMarshal.SetCount(sorted, Count);
        for (var place = sorted.Count - 1; fresh >= 0; place--)
            sorted[place] = old >= 0 && sorted[old] > added[fresh] ? sorted[old--] : added[fresh--];
        added.Clear();
    }
}

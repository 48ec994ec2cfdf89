using System.Buffers;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>
/// Puts the bytes of one direction of a connection in order: segments out of order, sent twice, overlapping; of a byte
/// sent twice, the first counts.
/// </summary>
internal sealed class TcpDirection
{
    private readonly List<(long Position, ReadOnlyMemory<byte> Data, DateTimeOffset? Time)> segments = [];
    private uint? first;
    private long last;
    private long? start;
    private long? end;

    /// <summary>Gets whether the sender's SYN with another number than before came: another connection.</summary>
    public bool IsRestartedBy(TcpSegment segment) =>
        segment.IsStart && (start is not null || segments.Count > 0) && PositionOf(segment.Sequence) + 1 != start;

    public void Add(TcpSegment segment)
    {
        var position = PositionOf(segment.Sequence);
        if (segment.IsStart) start ??= ++position;
        if (segment.IsEnd) end ??= position + segment.Data.Length;
        if (segment.Data.IsEmpty) return;
        segments.Add((position, segment.Data, segment.Time));
    }

    /// <summary>Returns the bytes in order; a new run begins where segments are missing.</summary>
    public List<TcpRun> Runs()
    {
        var runs = new List<TcpRun>();
        long? next = start;
        foreach (var (position, data, time) in segments.OrderBy(segment => segment.Position))
        {
            if (runs.Count == 0 || position > next)
            {
                runs.Add(new TcpRun(isAfterGap: next is not null && position > next));
                if (next is null || position > next) next = position;
            }

            var skipped = next!.Value - position;
            if (skipped >= data.Length) continue;
            runs[^1].Append(data[(int)skipped..], time);
            next = position + data.Length;
        }

        if (next < end) runs.Add(new TcpRun(isAfterGap: true));
        return runs;
    }

    /// <summary>The number without the wrap-around at 2^32, relative to the first segment captured.</summary>
    private long PositionOf(uint sequence)
    {
        first ??= sequence;
        var position = last + (int)(sequence - (uint)(first.Value + last));
        if (position > last) last = position;
        return position;
    }
}

/// <summary>Represents bytes without a gap.</summary>
internal sealed class TcpRun(bool isAfterGap)
{
    private static readonly Comparer<(int Offset, DateTimeOffset? Time)> ByOffset =
        Comparer<(int Offset, DateTimeOffset? Time)>.Create((left, right) => left.Offset.CompareTo(right.Offset));

    private readonly List<(int Offset, DateTimeOffset? Time)> times = [];
    private readonly ArrayBufferWriter<byte> bytes = new();

    public bool IsAfterGap { get; } = isAfterGap;

    public ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;

    public void Append(ReadOnlyMemory<byte> data, DateTimeOffset? time)
    {
        times.Add((bytes.WrittenCount, time));
        bytes.Write(data.Span);
    }

    /// <summary>Returns when the byte at an offset was captured.</summary>
    public DateTimeOffset? TimeAt(int offset)
    {
        var index = times.BinarySearch((offset, null), ByOffset);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? null : times[index].Time;
    }
}

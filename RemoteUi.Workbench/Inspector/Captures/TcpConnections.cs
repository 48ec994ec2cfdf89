using System.Net;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Sorts segments into connections, in the order of their first segments.</summary>
internal sealed class TcpConnections
{
    private readonly Dictionary<(IPEndPoint, IPEndPoint), TcpConnection> open = [];

    public List<TcpConnection> All { get; } = [];

    public void Add(TcpSegment segment)
    {
        var key = KeyOf(segment);
        if (!open.TryGetValue(key, out var connection) || connection.IsRestartedBy(segment))
            All.Add(open[key] = connection = new TcpConnection(segment.Source, segment.Destination));
        connection.Add(segment);
    }

    private static (IPEndPoint, IPEndPoint) KeyOf(TcpSegment segment) =>
        Compare(segment.Source, segment.Destination) <= 0
            ? (segment.Source, segment.Destination)
            : (segment.Destination, segment.Source);

    private static int Compare(IPEndPoint one, IPEndPoint other)
    {
        var ports = one.Port.CompareTo(other.Port);
        return ports != 0
            ? ports
            : one.Address.GetAddressBytes().AsSpan().SequenceCompareTo(other.Address.GetAddressBytes());
    }
}

/// <summary>Represents a connection with its two directions.</summary>
internal sealed class TcpConnection(IPEndPoint one, IPEndPoint other)
{
    public IPEndPoint One { get; } = one;

    public IPEndPoint Other { get; } = other;

    public TcpDirection FromOne { get; } = new();

    public TcpDirection FromOther { get; } = new();

    public bool IsRestartedBy(TcpSegment segment) => DirectionOf(segment).IsRestartedBy(segment);

    public void Add(TcpSegment segment) => DirectionOf(segment).Add(segment);

    private TcpDirection DirectionOf(TcpSegment segment) => segment.Source.Equals(One) ? FromOne : FromOther;
}

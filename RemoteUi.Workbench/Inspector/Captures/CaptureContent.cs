using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents what a capture contains: the exchanges of SCEP, and counts of everything else.</summary>
internal sealed class CaptureContent
{
    /// <summary>Gets the exchanges in the order of their times.</summary>
    public IReadOnlyList<HttpExchange> Exchanges { get; set; } = [];

    public int Packets { get; set; }

    /// <summary>Gets HTTP exchanges that are no SCEP.</summary>
    public int OtherExchanges { get; set; }

    /// <summary>Gets packets by link types that are not read.</summary>
    public SortedDictionary<int, int> UnknownLinks { get; } = [];

    public int CutPackets { get; set; }

    public int Fragments { get; set; }

    public int ConnectionsWithGaps { get; set; }

    public int EncryptedConnections { get; set; }

    /// <summary>Gets messages that end before their end.</summary>
    public int CutMessages { get; set; }

    /// <summary>Gets whether the file is damaged after <see cref="Packets"/>.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Gets whether the file has more packets than are read.</summary>
    public bool HasMorePackets { get; set; }

    /// <summary>Gets whether there are more exchanges than are kept.</summary>
    public bool HasMoreExchanges { get; set; }
}

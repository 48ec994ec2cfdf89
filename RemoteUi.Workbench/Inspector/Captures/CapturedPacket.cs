namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents one packet of a capture.</summary>
/// <param name="Time">When it was captured; null if the file does not say.</param>
/// <param name="LinkType">What <paramref name="Data"/> begins with (LINKTYPE_ values of tcpdump.org).</param>
/// <param name="IsCut">Whether only its beginning was captured.</param>
internal readonly record struct CapturedPacket(
    DateTimeOffset? Time, int LinkType, ReadOnlyMemory<byte> Data, bool IsCut);

/// <summary>The exception that ends the reading of a capture: what comes next is no packet.</summary>
internal sealed class CaptureDamagedException : Exception;

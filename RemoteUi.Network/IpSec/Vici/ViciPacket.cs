namespace RemoteUi.Network.IpSec.Vici;

/// <summary>
/// Represents a packet of the VICI protocol: its type, its name if the type has one, and its message.
/// </summary>
public sealed record ViciPacket(ViciPacketType Type, string? Name, ViciSection Message)
{
    /// <summary>The maximum size in bytes, without the length that precedes a packet.</summary>
    public const int MaxBytes = 512 * 1024;

    internal static bool HasName(ViciPacketType type) =>
        type is ViciPacketType.CommandRequest or ViciPacketType.EventRegister or ViciPacketType.EventUnregister
            or ViciPacketType.Event;
}

/// <summary>The types of a packet, with their numbers on the wire.</summary>
public enum ViciPacketType : byte
{
    CommandRequest = 0,
    CommandResponse = 1,
    CommandUnknown = 2,
    EventRegister = 3,
    EventUnregister = 4,
    EventConfirm = 5,
    EventUnknown = 6,
    Event = 7,
}

/// <summary>The elements of a message, with their numbers on the wire.</summary>
internal enum ViciElement : byte
{
    SectionStart = 1,
    SectionEnd = 2,
    KeyValue = 3,
    ListStart = 4,
    ListItem = 5,
    ListEnd = 6,
}

using System.Diagnostics.CodeAnalysis;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Identifies what an attribute group is about (RFC 8010, 3.5.1). Unknown groups are read too.</summary>
public enum IppGroupTag : byte
{
    Operation = 0x01,
    Job = 0x02,
    EndOfAttributes = 0x03,
    Printer = 0x04,
    Unsupported = 0x05,
}

/// <summary>Identifies the syntax of a value (RFC 8010, 3.5.2). Unknown tags are read too.</summary>
public enum IppTag : byte
{
    Unsupported = 0x10,
    Unknown = 0x12,
    NoValue = 0x13,

    [SuppressMessage("Naming", "CA1720", Justification = "It is the name in RFC 8010.")]
    Integer = 0x21,

    Boolean = 0x22,
    Enum = 0x23,
    OctetString = 0x30,
    DateTime = 0x31,
    Resolution = 0x32,
    RangeOfInteger = 0x33,
    BeginCollection = 0x34,
    TextWithLanguage = 0x35,
    NameWithLanguage = 0x36,
    EndCollection = 0x37,
    Text = 0x41,
    Name = 0x42,
    Keyword = 0x44,
    Uri = 0x45,
    UriScheme = 0x46,
    Charset = 0x47,
    NaturalLanguage = 0x48,
    MimeMediaType = 0x49,
    MemberName = 0x4A,
}

/// <summary>Classifies the tags (RFC 8010, 3.5).</summary>
internal static class IppTags
{
    /// <summary>The first tag that begins a value; all lower ones begin a group or end the attributes.</summary>
    public const byte FirstValue = 0x10;

    /// <summary>Whether the tag says that there is no value, and why (RFC 8010, 3.5.2, "out-of-band").</summary>
    public static bool IsOutOfBand(IppTag tag) => (byte)tag is >= 0x10 and <= 0x1F;

    public static bool IsNumber(IppTag tag) => tag is IppTag.Integer or IppTag.Enum;

    public static bool HasLanguage(IppTag tag) => tag is IppTag.TextWithLanguage or IppTag.NameWithLanguage;

    /// <summary>Whether the value is text without a language.</summary>
    public static bool IsText(IppTag tag) => (byte)tag is >= 0x40 and <= 0x5F;
}

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Represents why something could not be read, or not to its end. The sentence is <c>Problem.{Code}</c>.
/// </summary>
public sealed record InspectionProblem(ProblemCode Code, IReadOnlyList<string> Arguments)
{
    internal static InspectionProblem Of(ProblemCode code, params IReadOnlyList<string> arguments) =>
        new(code, [.. arguments.Select(InspectorFinding.Bounded)]);
}

/// <summary>Specifies why something was not read; the arguments are named in their order.</summary>
public enum ProblemCode
{
    /// <summary>There is no byte in it.</summary>
    Empty,

    /// <summary>The maximum size in MiB.</summary>
    TooLarge,

    /// <summary>The maximum number of levels.</summary>
    TooDeep,

    /// <summary>The maximum number of elements.</summary>
    TooManyElements,

    /// <summary>The maximum number of packets.</summary>
    TooManyPackets,

    /// <summary>The maximum number of exchanges.</summary>
    TooManyExchanges,

    /// <summary>The maximum number of certificates.</summary>
    TooManyCertificates,

    /// <summary>The maximum number of messages in a file or a text.</summary>
    TooManyItems,

    /// <summary>Neither binary, nor base64, nor a text of SCEP.</summary>
    NotRecognized,

    /// <summary>What the reader said: the evidence.</summary>
    Damaged,

    /// <summary>A private key was dropped in; it is not shown.</summary>
    PrivateKeyGiven,

    /// <summary>JSON without messages in it.</summary>
    NoMessagesInJson,

    /// <summary>The packets after which the capture is damaged.</summary>
    CaptureDamaged,

    /// <summary>A link type that is not read, and the packets with it.</summary>
    LinkTypeUnknown,

    /// <summary>Packets that were captured in part (a snap length too short).</summary>
    PacketsCut,

    /// <summary>IP fragments, which are not put together.</summary>
    Fragments,

    /// <summary>Connections in which segments are missing.</summary>
    SegmentsMissing,

    /// <summary>Connections that are encrypted by TLS.</summary>
    Encrypted,

    /// <summary>The capture has no SCEP exchange.</summary>
    NoScepInCapture,

    /// <summary>HTTP messages that end before their end.</summary>
    HttpCut,
}

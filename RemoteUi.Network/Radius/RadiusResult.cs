using System.Net.Sockets;

namespace RemoteUi.Network.Radius;

/// <summary>Represents how the exchange of a request with a RADIUS server ended.</summary>
internal abstract record RadiusResult
{
    /// <summary>An answer that the shared secret confirms.</summary>
    public sealed record Answered(RadiusPacket Answer) : RadiusResult;

    /// <summary>No answer, after all retransmissions.</summary>
    public sealed record Silent(TimeSpan Waited) : RadiusResult;

    /// <summary>The network says that the server or its port cannot be reached.</summary>
    public sealed record Unreachable(SocketError Error) : RadiusResult;

    /// <summary>An answer whose Response Authenticator was made with another secret.</summary>
    public sealed record OtherSecret : RadiusResult;

    /// <summary>An answer without a Message-Authenticator, which anyone between could have written.</summary>
    public sealed record Unsigned(RadiusCode Code) : RadiusResult;

    /// <summary>An answer with the right Response Authenticator and a wrong Message-Authenticator.</summary>
    public sealed record WronglySigned(RadiusCode Code) : RadiusResult;

    /// <summary>An answer that is not a RADIUS packet.</summary>
    public sealed record Malformed(string Reason) : RadiusResult;
}

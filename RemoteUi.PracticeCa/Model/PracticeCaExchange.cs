namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents one exchange of a client with the practice CA, as it went over the wire.</summary>
/// <param name="Number">Its number since the program started, from 1.</param>
/// <param name="Caller">The address of the client.</param>
/// <param name="Address">The path, without the query, which may repeat the message; cut if it is endless.</param>
/// <param name="Operation">As the client wrote it; cut if it is endless.</param>
/// <param name="Request">The message; empty if there is none, or it is too large to be kept.</param>
/// <param name="Reply">The reply, whose body is empty if it is too large to be kept.</param>
public sealed record PracticeCaExchange(
    int Number, DateTimeOffset At, string Caller, string Method, string Address, string Operation, byte[] Request,
    PracticeCaReply Reply)
{
    /// <summary>The number of bytes of the message and of the reply, also of those that are not kept.</summary>
    public required (int Request, int Reply) Sizes { get; init; }
}

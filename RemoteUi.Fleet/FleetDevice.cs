using RemoteUi.Core;

namespace RemoteUi.Fleet;

/// <summary>Represents a device of a rehearsal, as far as it is.</summary>
/// <param name="Number">Counts the devices from 0, in the order given.</param>
/// <param name="FailInfo">The server's reason for a refusal (RFC 8894, 3.2.1.4.1).</param>
/// <param name="Evidence">The technical facts in English; from the network, so not to be trusted.</param>
/// <param name="DueAt">When it was to leave, as drawn.</param>
/// <param name="LeftAt">When its first exchange began; null before.</param>
/// <param name="DoneAt">When it ended; null before.</param>
/// <param name="SerialNumber">The serial number of its certificate, in hexadecimal digits.</param>
/// <param name="Host">The host that performed it; null if there is only one, or before it has ended.</param>
public sealed record FleetDevice(
    int Number, string CommonName, string KeyName, Ending Ending, Cause? Cause, int? FailInfo, string? Evidence,
    DateTimeOffset DueAt, DateTimeOffset? LeftAt, DateTimeOffset? DoneAt, IReadOnlyList<DeviceExchange> Exchanges,
    string TransactionId, string? SerialNumber, string? Host)
{
    /// <summary>The certificate in DER, if certificates are kept.</summary>
    public byte[]? Certificate { get; init; }
}

/// <summary>Represents one HTTP exchange of a device.</summary>
/// <param name="Operation">GetCACaps, GetCACert, PKCSReq, CertPoll.</param>
/// <param name="HttpStatus">The status of the answer; null if none came.</param>
public sealed record DeviceExchange(string Operation, DateTimeOffset SentAt, TimeSpan Duration, int? HttpStatus);

/// <summary>Represents a certificate that a rehearsal left with the CA.</summary>
/// <param name="SerialNumber">In hexadecimal digits; null if it was not received.</param>
/// <param name="At">When it was received, or its request sent.</param>
public sealed record FootprintEntry(string? SerialNumber, string Subject, string TransactionId, DateTimeOffset At);

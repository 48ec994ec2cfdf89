namespace RemoteUi.Core.Client;

/// <summary>Represents a failure of the connection or of HTTP.</summary>
/// <param name="HttpStatus">The HTTP status of the reply if it belongs to the fault, otherwise null.</param>
public sealed record CommunicationFault(Cause Cause, int? HttpStatus, string Evidence)
{
    /// <summary>
    /// Gets whether a later retry may succeed: after any failure below HTTP, and after the statuses 408, 429, 502, 503,
    /// and 504.
    /// </summary>
    public bool MayPass => HttpStatus is null or 408 or 429 or 502 or 503 or 504;
}

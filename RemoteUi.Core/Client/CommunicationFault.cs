namespace RemoteUi.Core.Client;

/// <summary>The connection failed, or HTTP did.</summary>
/// <param name="HttpStatus">The status code if an HTTP error was the answer, else null.</param>
public sealed record CommunicationFault(Cause Cause, int? HttpStatus, string Evidence)
{
    /// <summary>
    /// Whether asking again later may help: everything below HTTP, and the statuses 408, 429, 502, 503 and 504.
    /// </summary>
    public bool MayPass => HttpStatus is null or 408 or 429 or 502 or 503 or 504;
}

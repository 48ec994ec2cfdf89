using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>Determines whether an exchange failed, and why.</summary>
internal static class CommunicationFaults
{
    /// <summary>
    /// Returns the fault of an exchange, or null if HTTP succeeded. Throws <see cref="ScepFormatException"/> if the
    /// reply is too large.
    /// </summary>
    public static CommunicationFault? Of(TransportResult answer) => answer switch
    {
        TransportResult.Fault { Cause: Cause.AnswerTooLarge } fault =>
            throw new ScepFormatException(fault.Cause, fault.Evidence),
        TransportResult.Fault fault =>
            new CommunicationFault(
                fault.Cause, fault.Cause is Cause.RedirectRefused or Cause.AddressTooLong ? fault.HttpStatus : null,
                fault.Evidence),
        TransportResult.Reply { IsSuccess: false } reply => OfStatus(reply),
        _ => null,
    };

    /// <summary>
    /// Returns the fault of a poll. A server that replies to a poll with an HTTP error does not support polling, unless
    /// it says that it is busy (RFC 8894, 3.3.3).
    /// </summary>
    public static CommunicationFault? OfPoll(TransportResult answer) =>
        Of(answer) is { Cause: Cause.HttpError, MayPass: false } fault
            ? fault with { Cause = Cause.PollNotSupported }
            : Of(answer);

    private static Cause CauseOf(int status, string? text) => status switch
    {
        407 => Cause.ProxyAuthenticationRequired,
        413 => Cause.RequestTooLarge,
        400 when text is not null && AsksForTls(text) => Cause.TlsExpected,
        _ => Cause.HttpError,
    };

    /// <summary>The words of Apache, nginx, Go and Tomcat for http on a TLS port.</summary>
    private static bool AsksForTls(string text) =>
        text.Contains("plain HTTP", StringComparison.OrdinalIgnoreCase)
            || text.Contains("HTTP request to an HTTPS server", StringComparison.OrdinalIgnoreCase)
            || text.Contains("requires TLS", StringComparison.OrdinalIgnoreCase);

    private static CommunicationFault OfStatus(TransportResult.Reply reply)
    {
        var text = ReplyBody.Excerpt(reply.Body);
        return new CommunicationFault(
            CauseOf(reply.HttpStatus, text), reply.HttpStatus, EvidenceWords.OfHttpError(reply.HttpStatus, text));
    }
}

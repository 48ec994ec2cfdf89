namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The state of an issuance request. Not SCEP's pkiStatus, and finer than the four values on the status page.
/// </summary>
public enum RequestState
{
    /// <summary>The request is saved; it has no key yet.</summary>
    Accepted,

    /// <summary>The key is generated and saved; nothing has been sent.</summary>
    KeyMade,

    /// <summary>
    /// The request is being sent. If it is found in this state after a start, it was interrupted, and the server is
    /// polled for the transaction first.
    /// </summary>
    Sending,

    /// <summary>No reply arrived; the request is sent again at the next attempt.</summary>
    Unanswered,

    /// <summary>The server holds the request for approval; it is polled at the next attempt.</summary>
    Pending,

    /// <summary>The certificate is received and saved with the request, but not registered yet.</summary>
    Issued,

    /// <summary>Ended: the certificate is registered.</summary>
    Successful,

    /// <summary>
    /// Ended: still pending, with all polls used or polling off. A manual request keeps its key and transaction and can
    /// be checked again.
    /// </summary>
    Deferred,

    /// <summary>Ended: failed.</summary>
    Failed,
}

/// <summary>Extension methods of <see cref="RequestState"/>.</summary>
public static class RequestStates
{
    /// <summary>Whether the request has ended, that is, is no longer in progress.</summary>
    public static bool HasEnded(this RequestState state) =>
        state is RequestState.Successful or RequestState.Deferred or RequestState.Failed;
}

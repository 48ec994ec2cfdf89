namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Where an issuance request is. Not SCEP's three answers, and finer than the four words of the status page.
/// </summary>
public enum RequestState
{
    /// <summary>Saved; no key yet.</summary>
    Accepted,

    /// <summary>The key is made and saved; nothing has left the machine.</summary>
    KeyMade,

    /// <summary>
    /// The request is leaving. Found after a start, it was interrupted, and the server is asked after the transaction
    /// first.
    /// </summary>
    Sending,

    /// <summary>No answer came; to be sent again at the next attempt.</summary>
    Unanswered,

    /// <summary>The server holds it for approval; to be polled at the next attempt.</summary>
    Pending,

    /// <summary>The certificate is here and saved with the request; not registered yet.</summary>
    Issued,

    /// <summary>Ended: registered.</summary>
    Successful,

    /// <summary>
    /// Ended: still pending, polls used up or off. By hand, it keeps key and transaction and can be asked after again.
    /// </summary>
    Deferred,

    /// <summary>Ended badly.</summary>
    Failed,
}

/// <summary>What a state says of a request.</summary>
public static class RequestStates
{
    /// <summary>Whether the request is finished or given up, so that it is not in progress any more.</summary>
    public static bool HasEnded(this RequestState state) =>
        state is RequestState.Successful or RequestState.Deferred or RequestState.Failed;
}

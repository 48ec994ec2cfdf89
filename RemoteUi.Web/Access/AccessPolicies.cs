namespace RemoteUi.Web.Access;

/// <summary>
/// Names the authorization policies. An endpoint without a policy is open to administrators only; a policy or
/// <c>[AllowAnonymous]</c> opens it to others.
/// </summary>
public static class AccessPolicies
{
    /// <summary>
    /// Everyone with an account; used for the portal, the connection of its live parts, and [Log Out].
    /// </summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>
    /// Administrators, and auditors as long as they only read: an auditor's GET or HEAD is allowed, every other method
    /// is refused, and with it every form of the page.
    /// </summary>
    public const string Reading = nameof(Reading);

    /// <summary>
    /// Callers on this computer without a session, and administrators and auditors from everywhere; used for metrics.
    /// </summary>
    public const string Watching = nameof(Watching);
}

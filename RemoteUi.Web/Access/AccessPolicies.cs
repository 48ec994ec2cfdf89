namespace RemoteUi.Web.Access;

/// <summary>
/// Names the authorization policies. An endpoint without a policy is open to administrators only; a policy or
/// <c>[AllowAnonymous]</c> opens it to others.
/// </summary>
public static class AccessPolicies
{
    /// <summary>Everyone with an account; used for the portal and [Log Out].</summary>
    public const string SignedIn = nameof(SignedIn);
}

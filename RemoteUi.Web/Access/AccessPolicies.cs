namespace RemoteUi.Web.Access;

/// <summary>
/// Who may see what. Where nothing is said, an address is the administrators'; it is opened by naming a policy, or
/// <c>[AllowAnonymous]</c>.
/// </summary>
public static class AccessPolicies
{
    /// <summary>Everybody with an account; the portal and [Log Out].</summary>
    public const string SignedIn = nameof(SignedIn);
}

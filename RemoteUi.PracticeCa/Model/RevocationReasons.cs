using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// The reasons for which an end entity's certificate can be revoked for good (RFC 5280, 5.3.1): the others are of CAs,
/// or only suspend it.
/// </summary>
public static class RevocationReasons
{
    /// <summary>Gets the reasons in the order in which a page offers them.</summary>
    public static IReadOnlyList<X509RevocationReason> Offered { get; } =
    [
        X509RevocationReason.Unspecified, X509RevocationReason.KeyCompromise,
        X509RevocationReason.AffiliationChanged, X509RevocationReason.Superseded,
        X509RevocationReason.CessationOfOperation, X509RevocationReason.PrivilegeWithdrawn,
    ];

    /// <summary>Throws <see cref="ArgumentException"/> if a reason is not offered.</summary>
    internal static void Check(X509RevocationReason reason)
    {
        if (!Offered.Contains(reason))
            throw new ArgumentException($"A certificate cannot be revoked for the reason {reason}", nameof(reason));
    }
}

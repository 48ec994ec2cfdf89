namespace RemoteUi.Core.Revocation;

/// <summary>Names why a certificate was revoked, as RFC 5280, 5.3.1 does.</summary>
internal static class RevocationReasons
{
    /// <summary>The only reason for which a certificate can be taken off a list again.</summary>
    public const string Hold = "certificateHold";

    private static readonly string[] Names =
    [
        "unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded", "cessationOfOperation",
        Hold, "7", "removeFromCRL", "privilegeWithdrawn", "aACompromise",
    ];

    public static string NameOf(int reason) => reason >= 0 && reason < Names.Length ? Names[reason] : $"{reason}";
}

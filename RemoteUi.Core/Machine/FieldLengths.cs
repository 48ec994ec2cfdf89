namespace RemoteUi.Core.Machine;

/// <summary>The maximum number of characters in each field, for the rule, the field's markup, and its hint.</summary>
public static class FieldLengths
{
    public const int KeyName = 24;
    public const int IpSecPolicyName = 24;
    public const int PeerAddress = 253;
    public const int PeerIdentity = 255;
    public const int Organization = 64;
    public const int CommonName = 64;
    public const int ServerName = 64;
    public const int CaIdentifier = 64;
    public const int ServerUrl = 255;
    public const int ResponderUrl = 255;
    public const int ChallengePassword = 255;
    public const int FilePassword = 255;
    public const int NdesAddress = 255;
    public const int NdesUserName = 256;
    public const int NdesPassword = 256;

    /// <summary>At most 253 bytes of UTF-8, which is what a RADIUS attribute holds.</summary>
    public const int LoginName = 64;

    public const int RadiusServerName = 253;
    public const int RadiusAddress = 253;
    public const int RadiusSecret = 128;

    /// <summary>Returns the maximum for the form's property of this name, or null if it has none here.</summary>
    public static int? Of(string property) => (int?)typeof(FieldLengths).GetField(property)?.GetRawConstantValue();
}

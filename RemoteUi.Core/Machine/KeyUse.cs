namespace RemoteUi.Core.Machine;

/// <summary>The purpose for which a key is used ([Key Use Location:]).</summary>
public enum KeyUseLocation
{
    None,
    Tls,
    Ieee8021X,
    IpSec,
}

/// <summary>A use location, for IPSec with the name of the policy. Each use has one key.</summary>
public sealed record KeyUse(KeyUseLocation Location, string? IpSecPolicy = null)
{
    public static KeyUse None { get; } = new(KeyUseLocation.None);

    public static KeyUse Tls { get; } = new(KeyUseLocation.Tls);
}

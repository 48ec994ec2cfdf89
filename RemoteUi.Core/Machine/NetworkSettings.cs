namespace RemoteUi.Core.Machine;

/// <summary>[Network Settings]: the functions that use a key, on or off, and the registered IPSec policies (at most 10).</summary>
public sealed record NetworkSettings
{
    public bool TlsEnabled { get; init; } = true;

    public bool Ieee8021XEnabled { get; init; }

    public bool IpSecEnabled { get; init; }

    public IReadOnlyList<string> IpSecPolicies { get; init; } = [];

    /// <summary>Whether the function behind a use is on; a use of None always is.</summary>
    public bool IsEnabled(KeyUseLocation location) => location switch
    {
        KeyUseLocation.Tls => TlsEnabled,
        KeyUseLocation.Ieee8021X => Ieee8021XEnabled,
        KeyUseLocation.IpSec => IpSecEnabled,
        _ => true,
    };
}

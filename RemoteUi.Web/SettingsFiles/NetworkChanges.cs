using RemoteUi.Core.Machine;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>Compares the part of [Network Settings] that is not in an exported file.</summary>
internal static class NetworkChanges
{
    public static IEnumerable<SettingChange> Between(NetworkSettings old, NetworkSettings changed) =>
        Fields(old)
            .Zip(Fields(changed), (before, after) => new SettingChange(before.Field, before.Value, after.Value))
            .Where(change => !Equals(change.Old, change.New));

    private static IEnumerable<(string Field, object Value)> Fields(NetworkSettings network) =>
    [
        (nameof(network.TlsEnabled), network.TlsEnabled),
        (nameof(network.Ieee8021XEnabled), network.Ieee8021XEnabled),
        (nameof(network.IpSecEnabled), network.IpSecEnabled),
        (nameof(network.IpSecPolicies), string.Join(", ", network.IpSecPolicies)),
        (nameof(network.IpSecPeers), string.Join("; ", network.IpSecPeers.Select(TextOf))),
        (nameof(network.IppEnabled), network.IppEnabled),
        (nameof(network.IppWithoutTls), network.IppWithoutTls),
    ];

    private static string TextOf(IpSecPeer peer) =>
        $"{peer.Policy} {peer.Address} {peer.Version} {peer.Identity}".TrimEnd();
}

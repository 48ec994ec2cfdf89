using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests that the peers of IPSec policies follow their policies.</summary>
public class IpSecPeerTests
{
    private readonly EnrollmentHost machine = new();

    public IpSecPeerTests() => machine.Stores.Settings = Samples.Settings with
    {
        Network = new()
        {
            IpSecPolicies = ["office", "lab"],
            IpSecPeers = [new("office", "192.0.2.1"), new("lab", "192.0.2.2")],
        },
    };

    private NetworkSettings Network => machine.Stores.Settings.Network;

    [Fact]
    public async Task A_peer_is_set_and_replaced()
    {
        var form = new IpSecPeerForm { PeerAddress = "gateway", IkeVersion = IkeVersion.IkeV1 };

        Assert.True((await machine.Editor.UpdateIpSecPeerAsync("lab", form, default)).IsDone);

        Assert.Equal(new IpSecPeer("lab", "gateway", IkeVersion.IkeV1), Network.PeerOf("lab"));
        Assert.Equal(new IpSecPeer("office", "192.0.2.1"), Network.PeerOf("office"));
        Assert.Equal(2, Network.IpSecPeers.Count);
    }

    [Fact]
    public async Task A_peer_that_breaks_a_rule_or_has_no_policy_changes_nothing()
    {
        var before = Network;

        var broken = await machine.Editor.UpdateIpSecPeerAsync("lab", new(), default);
        var stray = await machine.Editor.UpdateIpSecPeerAsync("home", new() { PeerAddress = "gateway" }, default);

        Assert.Equal(Rules.Required, broken.Violations.Single().Rule);
        Assert.Equal(Rules.PolicyUnknown, stray.Violations.Single().Rule);
        Assert.Same(before, Network);
    }

    [Fact]
    public async Task A_removed_policy_takes_its_peer_along_and_a_renamed_one_keeps_it()
    {
        await UpdateAsync("", "labs");

        Assert.Equal(["labs"], Network.IpSecPolicies);
        Assert.Equal([new IpSecPeer("labs", "192.0.2.2")], Network.IpSecPeers);
    }

    [Fact]
    public async Task Policies_that_swap_their_fields_keep_their_peers()
    {
        await UpdateAsync("lab", "office", "new");

        Assert.Equal("192.0.2.1", Network.PeerOf("office")?.Address);
        Assert.Equal("192.0.2.2", Network.PeerOf("lab")?.Address);
        Assert.Null(Network.PeerOf("new"));
    }

    private async Task UpdateAsync(params string?[] names)
    {
        var form = IpSecForm.From(Network);
        form.Policies = [.. names];
        Assert.True((await machine.Editor.UpdateNetworkAsync(form.ApplyTo(Network), default)).IsDone);
    }
}

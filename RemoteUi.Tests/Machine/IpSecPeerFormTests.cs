using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

public class IpSecPeerFormTests
{
    [Theory]
    [InlineData("192.0.2.1", null)]
    [InlineData("2001:db8::1", null)]
    [InlineData("gateway", null)]
    [InlineData("gateway.example.com", null)]
    [InlineData("", Rules.Required)]
    [InlineData(" ", Rules.Required)]
    [InlineData("10.0.0.300", Rules.NotAHost)]
    [InlineData("10.0.0.0/8", Rules.NotAHost)]
    [InlineData("%any", Rules.NotAHost)]
    [InlineData("gateway, other", Rules.NotAHost)]
    [InlineData("https://gateway", Rules.NotAHost)]
    public void A_peer_is_an_address_or_a_host_name(string typed, string? rule) =>
        Assert.Equal(rule, RuleBrokenBy(new() { PeerAddress = typed }));

    [Fact]
    public void The_longest_identity_is_accepted_and_a_longer_one_is_not()
    {
        var longest = new string('x', FieldLengths.PeerIdentity);

        Assert.Null(RuleBrokenBy(new() { PeerAddress = "gateway", PeerIdentity = longest }));
        Assert.Equal(Rules.TooLong, RuleBrokenBy(new() { PeerAddress = "gateway", PeerIdentity = longest + "x" }));
        Assert.Equal(
            Rules.NotAChoice, RuleBrokenBy(new() { PeerAddress = "gateway", IkeVersion = (IkeVersion)7 }));
    }

    [Fact]
    public void Without_an_identity_the_address_is_expected()
    {
        var peer = new IpSecPeerForm { PeerAddress = " gateway ", PeerIdentity = " " }.Check("branch").Value!;

        Assert.Equal(new IpSecPeer("branch", "gateway"), peer);
        Assert.Equal("gateway", peer.ExpectedIdentity());
        Assert.Equal("CN=x", (peer with { Identity = "CN=x" }).ExpectedIdentity());
        Assert.Equal(peer, IpSecPeerForm.From(peer).Check("branch").Value);
    }

    private static string? RuleBrokenBy(IpSecPeerForm form) => form.Check("branch").Violations.SingleOrDefault()?.Rule;
}

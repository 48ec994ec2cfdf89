using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Network;
using RemoteUi.Network.IpSec;
using RemoteUi.Network.IpSec.Vici;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Client;
using RemoteUi.Tests.Network;
using RemoteUi.Tests.Network.IpSec;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Tests [Test Connection] of an IPSec policy with two charons of strongSwan (packages strongswan-charon,
/// strongswan-swanctl, and libcharon-extra-plugins): the device's, and that of a peer which the test configures.
/// </summary>
public sealed class CharonTests(CharonFixture charons) : IClassFixture<CharonFixture>
{
    private const string Gateway = "gateway.example.com";

    private static readonly DateTimeOffset Past = TestCa.Year(2021);
    private static readonly X509Certificate2 GatewayCertificate = IkeCertificates.Of(TestKeys.Spare(0), Gateway);
    private static readonly X509Certificate2 DeviceCertificate =
        IkeCertificates.Of(TestKeys.First, "printer.example.com");

    private static readonly CharonPeer Peer = new(TestKeys.Spare(0), GatewayCertificate, TestKeys.Ca, Gateway);

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_certificate_of_the_practice_CA_is_accepted_until_it_is_revoked(IkeVersion version)
    {
        using var bench = new ClientBench();
        bench.Ca.Time.SetUtcNow(new RealClock().GetUtcNow());
        var device = await EnrollAsync(bench, TestKeys.First, "printer.example.com");
        var gateway = await EnrollAsync(bench, TestKeys.Spare(0), Gateway);
        var ca = bench.Ca.Administration.CaCertificate;
        var peer = new CharonPeer(TestKeys.Spare(0), gateway, ca, Gateway)
        {
            RevocationList = bench.Ca.Administration.MakeRevocationList(),
        };

        var good = await TestAsync(peer, version, device, ca);

        AssertEnded(IkeEndings.Accepted, good);
        Assert.Equal([Gateway, NetworkNamespaces.FarAddress], good.Ending.Arguments.Take(2));
        Assert.True(bench.Ca.Administration.Revoke(device.SerialNumber));
        peer = peer with { RevocationList = bench.Ca.Administration.MakeRevocationList() };
        AssertEnded(IkeEndings.RejectedThere, await TestAsync(peer, version, device, ca));
        var explained = await TestAsync(peer, version, device, ca, revoked: device);
        AssertEnded(RejectedDevice.RevokedRejected, explained);
        Assert.Equal([device.Subject, KnownRevocations.Where], explained.Ending.Arguments);
    }

    /// <summary>IKEv1 wants the same kind of key at both ends; IKEv2 does not.</summary>
    [Theory]
    [InlineData(IkeVersion.IkeV2, KeyAlgorithm.EcdsaP256, KeyAlgorithm.Rsa)]
    [InlineData(IkeVersion.IkeV2, KeyAlgorithm.EcdsaP384, KeyAlgorithm.EcdsaP256)]
    [InlineData(IkeVersion.IkeV1, KeyAlgorithm.EcdsaP256, KeyAlgorithm.EcdsaP256)]
    public async Task An_elliptic_curve_key_is_accepted(IkeVersion version, KeyAlgorithm device, KeyAlgorithm gateway)
    {
        var (own, theirs) = (KeyFor(device), KeyFor(gateway));
        var pair = await charons.PairAsync();
        await pair.SetPeerAsync(new(theirs, IkeCertificates.Of(theirs, Gateway), TestKeys.Ca, Gateway));

        var test = await TestAsync(
            pair, new("branch", NetworkNamespaces.FarAddress, version, Gateway),
            IkeCertificates.Of(own, "printer.example.com"), TestKeys.Ca, own);

        AssertEnded(IkeEndings.Accepted, test);
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_self_signed_certificate_is_rejected(IkeVersion version)
    {
        var selfSigned = TestKeys.SelfSigned(TestKeys.First, "CN=printer.example.com");

        AssertEnded(IkeEndings.SelfSignedRejected, await TestAsync(Peer, version, selfSigned, TestKeys.Ca));
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task An_expired_certificate_is_rejected(IkeVersion version)
    {
        using var expired = IkeCertificates.Of(TestKeys.First, "printer.example.com", Past);

        var test = await TestAsync(Peer, version, expired, TestKeys.Ca);

        AssertEnded(RejectedDevice.ExpiredRejected, test);
        Assert.Equal([expired.Subject, "2021-01-01 00:00:00Z"], test.Ending.Arguments);
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_peer_with_another_identity_is_rejected(IkeVersion version)
    {
        var test = await TestAsync(Peer, version, DeviceCertificate, TestKeys.Ca, identity: "other.example.com");

        AssertEnded(IkeEndings.IdentityDiffers, test);
        Assert.Equal(["other.example.com", Gateway], test.Ending.Arguments);
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task Without_an_identity_the_address_is_expected(IkeVersion version)
    {
        var test = await TestAsync(Peer, version, DeviceCertificate, TestKeys.Ca, identity: null);

        AssertEnded(IkeEndings.IdentityDiffers, test);
        Assert.Equal([NetworkNamespaces.FarAddress, Gateway], test.Ending.Arguments);
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_peer_of_a_CA_that_the_device_does_not_trust_is_rejected(IkeVersion version)
    {
        using var stranger = TestKeys.SelfSigned(TestKeys.Spare(1), "CN=Stranger");

        var test = await TestAsync(Peer, version, DeviceCertificate, stranger);

        AssertEnded(IkeEndings.UnknownCaHere, test);
        Assert.Equal([GatewayCertificate.Subject, TestKeys.Ca.Subject], test.Ending.Arguments);
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task An_expired_certificate_of_the_peer_is_rejected(IkeVersion version)
    {
        using var expired = IkeCertificates.Of(TestKeys.Spare(0), Gateway, Past);

        AssertEnded(
            IkeEndings.PeerOutOfDate,
            await TestAsync(Peer with { Certificate = expired }, version, DeviceCertificate, TestKeys.Ca));
    }

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_peer_that_supports_nothing_in_common_is_explained(IkeVersion version) =>
        AssertEnded(
            IkeEndings.NoProposal,
            await TestAsync(
                Peer with { Version = version == IkeVersion.IkeV1 ? "2" : "1" }, version, DeviceCertificate,
                TestKeys.Ca));

    [Theory]
    [InlineData(IkeVersion.IkeV2)]
    [InlineData(IkeVersion.IkeV1)]
    public async Task A_peer_that_does_not_answer_is_explained(IkeVersion version)
    {
        var pair = await charons.PairAsync();

        AssertEnded(
            IkeEndings.NoAnswer,
            await TestAsync(pair, new("branch", "10.99.0.77", version), DeviceCertificate, TestKeys.Ca));
    }

    [Fact]
    public async Task A_name_that_is_unknown_is_explained()
    {
        var pair = await charons.PairAsync();

        AssertEnded(
            IkeEndings.NameUnknown,
            await TestAsync(pair, new("branch", "gateway.invalid"), DeviceCertificate, TestKeys.Ca));
    }

    [Fact]
    public async Task A_peer_that_wants_a_CHILD_SA_is_asked_for_one()
    {
        var test = await TestAsync(Peer with { Childless = "never" }, IkeVersion.IkeV2, DeviceCertificate, TestKeys.Ca);

        AssertEnded(IkeEndings.Accepted, test);
        Assert.Contains(test.Steps, step => step.Word == IpSecSteps.WithChild);
    }

    [Fact]
    public async Task A_daemon_that_serves_nobody_else_is_left_empty()
    {
        var pair = await charons.PairAsync();

        var test = await TestAsync(Peer, IkeVersion.IkeV2, DeviceCertificate, TestKeys.Ca);

        AssertEnded(IkeEndings.Accepted, test);
        using var vici = await pair.Near.ConnectAsync();
        Assert.True((await DaemonContent.ReadAsync(vici, default)).IsEmpty);
    }

    [Fact]
    public async Task What_others_loaded_stays()
    {
        var pair = await charons.PairAsync();
        using var vici = await pair.Near.ConnectAsync();
        await LoadAsOthersAsync(vici);
        try
        {
            var before = await DaemonContent.ReadAsync(vici, default);

            var test = await TestAsync(Peer, IkeVersion.IkeV2, DeviceCertificate, TestKeys.Ca);

            AssertEnded(IkeEndings.Accepted, test);
            Assert.Contains(test.Steps, step => step.Word == IpSecSteps.CertificateLeft);
            var after = await DaemonContent.ReadAsync(vici, default);
            Assert.Equal(before.Connections, after.Connections);
            Assert.Equal(before.Keys, after.Keys);
            Assert.Equal(before.Authorities, after.Authorities);
        }
        finally
        {
            await UnloadAsOthersAsync(vici);
        }
    }

    /// <summary>Loads what another user of the daemon could have: even the same key, and the same CA.</summary>
    private static async Task LoadAsOthersAsync(ViciConnection vici)
    {
        await vici.CallAsync(
            "load-key", new() { { "type", "any" }, { "data", TestKeys.First.RevealPkcs8() } }, default);
        await vici.CallAsync(
            "load-authority", new() { { "theirs", new ViciSection { { "cacert", TestKeys.Ca.RawData } } } }, default);
        await vici.CallAsync("load-conn", new() { { "theirs", Peer.Connection() } }, default);
    }

    private static async Task UnloadAsOthersAsync(ViciConnection vici)
    {
        await vici.CallAsync("unload-conn", new() { { "name", "theirs" } }, default);
        await vici.CallAsync("unload-authority", new() { { "name", "theirs" } }, default);
        await vici.CallAsync("clear-creds", new(), default);
        await vici.CallAsync("flush-certs", new(), default);
    }

    private static async Task<X509Certificate2> EnrollAsync(ClientBench bench, PrivateKey key, string name) =>
        Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync(new CertificateOrder(
            RemoteUi.Core.Scep.TransactionId.New(), key, new RequestSubject("Example", name), SignatureHash.Sha256)))
            .Certificate;

    private static void AssertEnded(string word, ConnectionTest test) => Assert.True(
        test.Ending.Word == word && test.Steps.Any(step => step.Word == IpSecSteps.Unloaded),
        $"{test.Ending.Word} {string.Join(" | ", test.Ending.Arguments)}\n"
            + string.Join('\n', test.Steps.Select(step => $"{step.Word} {string.Join(" | ", step.Arguments)}")));

    private static PrivateKey KeyFor(KeyAlgorithm algorithm) =>
        algorithm.Make(KeyLength.Rsa2048, _ => TestKeys.Spare(0));

    private async Task<ConnectionTest> TestAsync(
        CharonPeer peer, IkeVersion version, X509Certificate2 device, X509Certificate2 ca, string? identity = Gateway,
        X509Certificate2? revoked = null)
    {
        var pair = await charons.PairAsync();
        await pair.SetPeerAsync(peer);
        return await TestAsync(
            pair, new("branch", NetworkNamespaces.FarAddress, version, identity), device, ca, revoked: revoked);
    }

    private static async Task<ConnectionTest> TestAsync(
        CharonPair pair, IpSecPeer peer, X509Certificate2 device, X509Certificate2 ca, PrivateKey? own = null,
        X509Certificate2? revoked = null)
    {
        using var test = new IpSecTest(
            new(pair.Near.Socket), new KnownRevocations(revoked?.Thumbprint ?? ""), new RealClock(),
            NullLogger<IpSecTest>.Instance);
        var key = IkeCertificates.KeyOf(own ?? TestKeys.First, device);
        return await test.RunAsync(new(peer, key, [ca]), TestContext.Current.CancellationToken);
    }
}

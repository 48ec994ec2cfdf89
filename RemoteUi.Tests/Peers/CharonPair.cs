using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Two charons with a cable between them: <see cref="Near"/> is the device's, <see cref="Far"/> that of the peer.
/// </summary>
internal sealed class CharonPair : IAsyncDisposable
{
    private NetworkNamespaces? network;
    private CharonProcess? near;
    private CharonProcess? far;

    public CharonProcess Near => near!;

    public CharonProcess Far => far!;

    public async Task StartAsync()
    {
        network = await NetworkNamespaces.MakeAsync();
        near = await CharonProcess.StartAsync(network.Near);
        far = await CharonProcess.StartAsync(network.Far);
    }

    /// <summary>Makes the peer ready, and forgets how it was before.</summary>
    public async Task SetPeerAsync(CharonPeer peer)
    {
        using var vici = await Far.ConnectAsync();
        await DoAsync("clear-creds", []);
        await DoAsync("flush-certs", []);
        await DoAsync("load-cert", new() { { "type", "X509" }, { "flag", "CA" }, { "data", peer.Ca.RawData } });
        if (peer.RevocationList is { } list)
            await DoAsync("load-cert", new() { { "type", "X509_CRL" }, { "data", list } });
        await DoAsync("load-key", new() { { "type", "any" }, { "data", peer.Key.RevealPkcs8() } });
        await DoAsync("load-conn", new() { { "peer", peer.Connection() } });

        async Task DoAsync(string command, ViciSection message)
        {
            var reply = await vici.CallAsync(command, message, CancellationToken.None);
            Assert.True(reply.Succeeded, $"{command}: {reply.Error}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (near is not null) await near.DisposeAsync();
        if (far is not null) await far.DisposeAsync();
        if (network is not null) await network.DisposeAsync();
    }
}

/// <summary>Represents how the peer is configured.</summary>
/// <param name="Ca">The CA that the other side's certificate must come from.</param>
internal sealed record CharonPeer(PrivateKey Key, X509Certificate2 Certificate, X509Certificate2 Ca, string Identity)
{
    /// <summary>The CRL of the CA, without which a certificate is then rejected.</summary>
    public byte[]? RevocationList { get; init; }

    public string Version { get; init; } = "0";

    public string Proposal { get; init; } = "default";

    public string Childless { get; init; } = "allow";

    public ViciSection Connection() => new()
    {
        { "version", Version },
        { "local_addrs", [System.Text.Encoding.UTF8.GetBytes(NetworkNamespaces.FarAddress)] },
        { "remote_addrs", ["%any"u8.ToArray()] },
        { "proposals", [System.Text.Encoding.UTF8.GetBytes(Proposal)] },
        { "childless", Childless },
        { "local", new ViciSection { { "auth", "pubkey" }, { "certs", [Certificate.RawData] }, { "id", Identity } } },
        {
            "remote", new ViciSection
            {
                { "auth", "pubkey" },
                { "revocation", RevocationList is null ? "relaxed" : "strict" },
            }
        },
        { "children", new ViciSection() },
    };
}

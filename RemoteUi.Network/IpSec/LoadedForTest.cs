using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// Loads a test's key and CA certificates into the daemon, and takes away everything that the test loaded, and nothing
/// else: names are unique, and a key that the daemon had before stays.
/// </summary>
internal sealed class LoadedForTest
{
    /// <summary>How long the daemon waits for the peer's answer to the end of the IKE SA, in milliseconds.</summary>
    private const string GoodbyeTime = "2000";

    private readonly IpSecTestPlan plan;
    private readonly MachineKey key;
    private readonly string keyId;

    public LoadedForTest(IpSecTestPlan plan, MachineKey key)
    {
        (this.plan, this.key) = (plan, key);
        Name = $"remote-ui-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        keyId = IdOf(key.PrivateKey);
    }

    /// <summary>Gets the name of the connection, which the daemon's log lines carry.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the CA certificates to load: those trusted, and the intermediate ones of the key's own chain, which the
    /// daemon sends along. An intermediate one alone makes nothing trusted.
    /// </summary>
    private IEnumerable<X509Certificate2> Cas =>
        plan.Cas.Concat(key.Chain.Where(one => !one.SubjectName.RawData.AsSpan().SequenceEqual(one.IssuerName.RawData)))
            .DistinctBy(one => one.Thumbprint);

    /// <summary>Loads the key and the CA certificates. Returns the first command that the daemon refused.</summary>
    public async Task<ViciReply?> LoadAsync(
        ViciConnection daemon, Action<X509Certificate2, string> onCaRefused, CancellationToken cancellationToken)
    {
        var reply = await LoadKeyAsync(daemon, cancellationToken);
        if (!reply.Succeeded) return reply;
        foreach (var (ca, at) in Cas.Select((ca, at) => (ca, at)))
        {
            var authority = new ViciSection { { Authority(at), new ViciSection { { "cacert", ca.RawData } } } };
            reply = await daemon.CallAsync("load-authority", authority, cancellationToken);
            if (!reply.Succeeded) onCaRefused(ca, reply.Error);
        }

        return null;
    }

    /// <summary>
    /// Ends the IKE SA and takes away what was loaded. The commands fail harmlessly for what was not loaded.
    /// </summary>
    /// <param name="before">What the daemon had before the test.</param>
    /// <returns>What the daemon has afterwards.</returns>
    public async Task<DaemonContent> UnloadAsync(
        ViciConnection daemon, DaemonContent before, CancellationToken cancellationToken)
    {
        await CallAsync("terminate", new() { { "ike", Name }, { "force", "yes" }, { "timeout", GoodbyeTime } });
        await CallAsync("unload-conn", new() { { "name", Name } });
        foreach (var at in Enumerable.Range(0, Cas.Count()))
            await CallAsync("unload-authority", new() { { "name", Authority(at) } });
        if (!before.Keys.Contains(keyId)) await CallAsync("unload-key", new() { { "id", keyId } });
        var after = await DaemonContent.ReadAsync(daemon, cancellationToken);
        if (!before.IsEmpty || !after.HasNoKeys) return after;
        // Nothing in the daemon is anybody else's: so its certificates, which cannot be taken away one by one, go too.
        await CallAsync("clear-creds", []);
        await CallAsync("flush-certs", []);
        return await DaemonContent.ReadAsync(daemon, cancellationToken);

        Task<ViciReply> CallAsync(string command, ViciSection message) =>
            daemon.CallAsync(command, message, cancellationToken);
    }

    /// <summary>Returns whether a key, connection, or CA certificate of the test is still there.</summary>
    public bool IsLeftIn(DaemonContent after, DaemonContent before) =>
        after.Connections.Contains(Name)
        || after.Authorities.Any(one => one.StartsWith(Name, StringComparison.Ordinal))
        || (after.Keys.Contains(keyId) && !before.Keys.Contains(keyId));

    /// <summary>Returns whether the device's certificate is still there, which is public.</summary>
    public bool CertificateIsLeftIn(DaemonContent after) =>
        after.Certificates.Any(one => one.Bytes.AsSpan().SequenceEqual(key.Certificate.RawData));

    /// <summary>
    /// Returns whether a certificate is an older or newer one for the same key, which the daemon could send instead.
    /// </summary>
    public bool IsAnotherOfKey(DaemonCertificate one) =>
        !one.Bytes.AsSpan().SequenceEqual(key.Certificate.RawData)
        && one.Bytes.AsSpan().IndexOf(key.Certificate.PublicKey.EncodedKeyValue.RawData) >= 0;

    private async Task<ViciReply> LoadKeyAsync(ViciConnection daemon, CancellationToken cancellationToken)
    {
        var pkcs8 = key.PrivateKey.RevealPkcs8();
        try
        {
            return await daemon.CallAsync(
                "load-key", new() { { "type", "any" }, { "data", pkcs8 } }, cancellationToken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>Returns the daemon's name of a key, the SHA-1 hash of its public key, before it is loaded.</summary>
    private static string IdOf(PrivateKey key)
    {
        using var opened = key.OpenAny();
        var identifier = new X509SubjectKeyIdentifierExtension(
            new PublicKey(opened), X509SubjectKeyIdentifierHashAlgorithm.Sha1, critical: false);
        return identifier.SubjectKeyIdentifier!.ToLowerInvariant();
    }

    private string Authority(int at) => $"{Name}-ca-{at}";
}

using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>Represents what the daemon has loaded: what a test adds to it and must take away again.</summary>
internal sealed record DaemonContent(
    IReadOnlyList<string> Connections, IReadOnlyList<string> Keys, IReadOnlyList<string> Secrets,
    IReadOnlyList<string> Authorities, IReadOnlyList<DaemonCertificate> Certificates)
{
    /// <summary>Gets whether nothing is loaded at all, so that the daemon serves nobody else.</summary>
    public bool IsEmpty => HasNoKeys && Certificates.Count == 0;

    /// <summary>Gets whether nothing is loaded but certificates.</summary>
    public bool HasNoKeys => Connections.Count + Keys.Count + Secrets.Count + Authorities.Count == 0;

    public static async Task<DaemonContent> ReadAsync(ViciConnection daemon, CancellationToken cancellationToken)
    {
        var certificates = new List<DaemonCertificate>();
        await daemon.CallAsync("list-certs", [], cancellationToken, one => certificates.Add(DaemonCertificate.Of(one)));
        return new(
            await NamesAsync("get-conns", "conns"), await NamesAsync("get-keys", "keys"),
            await NamesAsync("get-shared", "keys"), await NamesAsync("get-authorities", "authorities"), certificates);

        async Task<IReadOnlyList<string>> NamesAsync(string command, string list) =>
            (await daemon.CallAsync(command, [], cancellationToken)).Message.Items(list);
    }
}

/// <summary>Represents a certificate that the daemon has: the bytes, and whether it is a CA's.</summary>
internal sealed record DaemonCertificate(byte[] Bytes, bool IsCa)
{
    public static DaemonCertificate Of(ViciSection message) =>
        new(message.Bytes("data") ?? [], message.Text("flag") == "CA");
}

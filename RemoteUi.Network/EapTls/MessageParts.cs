namespace RemoteUi.Network.EapTls;

/// <summary>Cuts a TLS message into fragments, of which the first says how long it is (RFC 5216, 2.1.5).</summary>
internal sealed class MessageParts
{
    /// <summary>Fits with the rest of a request into 1500 bytes.</summary>
    public const int PartBytes = 1024;

    private readonly Queue<EapTlsFragment> rest = new();

    /// <summary>Gets whether fragments are left to send.</summary>
    public bool HasNext => rest.Count > 0;

    public void Begin(byte[] message)
    {
        var parts = message.Chunk(PartBytes).ToArray();
        for (var at = 0; at < parts.Length; at++)
            rest.Enqueue(
                new(at == 0 && parts.Length > 1 ? message.Length : null, at < parts.Length - 1, false, parts[at]));
    }

    public EapTlsFragment Next() => rest.Dequeue();
}

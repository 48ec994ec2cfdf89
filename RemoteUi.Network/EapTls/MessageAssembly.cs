namespace RemoteUi.Network.EapTls;

/// <summary>Puts the fragments of a TLS message together (RFC 5216, 2.1.5).</summary>
internal sealed class MessageAssembly
{
    /// <summary>A server's certificates with the messages around them take a few KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    private readonly List<byte> parts = [];
    private int? total;

    /// <summary>Adds a fragment; returns the message once it is complete, otherwise null.</summary>
    /// <exception cref="NetworkFormatException">The message is too long, or not as long as it says.</exception>
    public byte[]? Add(EapTlsFragment fragment)
    {
        total ??= fragment.TotalLength;
        if (total > MaxBytes || parts.Count + fragment.Part.Length > (total ?? MaxBytes))
            throw new NetworkFormatException("TLS message longer than it says, or than 64 KiB");
        if (fragment.HasMore && fragment.Part.IsEmpty) throw new NetworkFormatException("Empty EAP-TLS fragment");
        parts.AddRange(fragment.Part.Span);
        if (fragment.HasMore) return null;
        if (total is { } length && length != parts.Count)
            throw new NetworkFormatException("TLS message shorter than it says");
        byte[] message = [.. parts];
        parts.Clear();
        total = null;
        return message;
    }
}

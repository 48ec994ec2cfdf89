namespace RemoteUi.Fleet.Storage;

/// <summary>
/// Writes the exchanges of a device in a few bytes each: 100,000 devices have 300,000 of them. Times are in
/// microseconds, counted from the time the device was due.
/// </summary>
internal static class StoredExchanges
{
    /// <summary>The stored format; only ever appended to.</summary>
    private static readonly string[] Operations =
        ["GetCACaps", "GetCACert", "PKCSReq", "RenewalReq", "CertPoll", "GetNextCACert"];

    public static byte[] Write(DateTimeOffset due, IReadOnlyList<DeviceExchange> exchanges)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var exchange in exchanges)
        {
            writer.Write((byte)Array.IndexOf(Operations, exchange.Operation));
            writer.Write7BitEncodedInt64((long)(exchange.SentAt - due).TotalMicroseconds);
            writer.Write7BitEncodedInt64((long)exchange.Duration.TotalMicroseconds);
            writer.Write7BitEncodedInt(exchange.HttpStatus ?? 0);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    public static List<DeviceExchange> Read(DateTimeOffset due, byte[]? stored)
    {
        List<DeviceExchange> read = [];
        if (stored is null) return read;
        using var reader = new BinaryReader(new MemoryStream(stored, writable: false));
        while (reader.BaseStream.Position < stored.Length)
        {
            var operation = reader.ReadByte();
            var sent = due + TimeSpan.FromMicroseconds(reader.Read7BitEncodedInt64());
            var duration = TimeSpan.FromMicroseconds(reader.Read7BitEncodedInt64());
            var status = reader.Read7BitEncodedInt();
            read.Add(new(NameOf(operation), sent, duration, status == 0 ? null : status));
        }

        return read;
    }

    private static string NameOf(byte operation) => operation < Operations.Length ? Operations[operation] : "other";
}

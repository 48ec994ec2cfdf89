namespace RemoteUi.Core.Scep;

/// <summary>A certificate revocation list (RFC 5280, 5) whose signature was found good.</summary>
/// <param name="Encoded">The list in DER, as received.</param>
/// <param name="NextUpdate">When the next one is due; null where it does not say.</param>
/// <param name="RevokedSerialNumbers">Upper-case hexadecimal, without leading zero bytes.</param>
public sealed record RevocationList(
    ReadOnlyMemory<byte> Encoded, string Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate,
    IReadOnlySet<string> RevokedSerialNumbers)
{
    public bool Revokes(ReadOnlySpan<byte> serialNumber) =>
        RevokedSerialNumbers.Contains(Convert.ToHexString(serialNumber.TrimStart((byte)0)));
}

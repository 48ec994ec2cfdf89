namespace RemoteUi.Core.Scep;

/// <summary>Represents a certificate revocation list (RFC 5280, 5) whose signature has been verified.</summary>
/// <param name="Encoded">The list in DER, as received.</param>
/// <param name="NextUpdate">The time at which the next list is due; null if the list does not say.</param>
/// <param name="RevokedSerialNumbers">The serial numbers in upper-case hexadecimal, without leading zero bytes.</param>
public sealed record RevocationList(
    ReadOnlyMemory<byte> Encoded, string Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate,
    IReadOnlySet<string> RevokedSerialNumbers)
{
    public bool Revokes(ReadOnlySpan<byte> serialNumber) =>
        RevokedSerialNumbers.Contains(Convert.ToHexString(serialNumber.TrimStart((byte)0)));
}

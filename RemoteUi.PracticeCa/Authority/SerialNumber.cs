using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Generates serial numbers: 16 bytes, big-endian, random except for the two highest bits, which keep the number
/// positive and its length fixed (RFC 5280, 4.1.2.2).
/// </summary>
internal static class SerialNumber
{
    public static byte[] New()
    {
        var serialNumber = RandomNumberGenerator.GetBytes(16);
        serialNumber[0] = (byte)((serialNumber[0] & 0x3F) | 0x40);
        return serialNumber;
    }
}

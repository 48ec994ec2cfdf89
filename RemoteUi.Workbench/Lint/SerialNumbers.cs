using System.Numerics;

namespace RemoteUi.Workbench.Lint;

/// <summary>Judges serial numbers: the content of their INTEGERs, big-endian, in two's complement.</summary>
internal static class SerialNumbers
{
    /// <summary>RFC 5280, 4.1.2.2.</summary>
    public const int MaxBytes = 20;

    /// <summary>
    /// Of 64 random bits, five numbers vary in 60 on average; fewer than 48 is a chance of one in a hundred million.
    /// </summary>
    public const int MinVaryingBits = 48;

    public static bool IsPositive(ReadOnlySpan<byte> number) => new BigInteger(number, isBigEndian: true).Sign > 0;

    /// <summary>Returns the number of bit positions in which the numbers differ from one another.</summary>
    public static int VaryingBits(IReadOnlyList<byte[]> numbers)
    {
        var first = new BigInteger(numbers[0], isUnsigned: true, isBigEndian: true);
        var varying = numbers.Aggregate(
            BigInteger.Zero,
            (bits, number) => bits | (new BigInteger(number, isUnsigned: true, isBigEndian: true) ^ first));
        return varying.ToByteArray(isUnsigned: true).Sum(part => BitOperations.PopCount(part));
    }
}

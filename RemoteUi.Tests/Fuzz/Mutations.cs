using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fuzz;

/// <summary>Creates damaged inputs from a recorded one; every run creates the same inputs.</summary>
internal static class Mutations
{
    private static readonly byte[] Telling = [
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x24, 0x30, 0x31, 0x7F, 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x88,
        0xA0, 0xA1, 0xFF,
    ];

    /// <summary>Truncates the input after each byte.</summary>
    public static IEnumerable<byte[]> Truncations(byte[] input) =>
        Enumerable.Range(0, input.Length).Select(length => input[..length]);

    /// <summary>Flips each bit in a long run, one bit of each byte in a thorough one, else of every fourth.</summary>
    public static IEnumerable<byte[]> BitFlips(byte[] input) =>
        FuzzSize.IsLong
            ? Enumerable.Range(0, input.Length * 8).Select(bit => Flipped(input, bit))
            : OneFlipInEachByte(input).Sample(4, first: input.Length);

    /// <summary>Flips one bit in each byte; which one changes from byte to byte.</summary>
    private static IEnumerable<byte[]> OneFlipInEachByte(byte[] input) =>
        Enumerable.Range(0, input.Length).Select(at => Flipped(input, (at * 8) + (((at / 4) + at) % 8)));

    private static byte[] Flipped(byte[] input, int bit)
    {
        byte[] flipped = [.. input];
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    /// <summary>Applies one to four random damages to one of several recorded inputs.</summary>
    public static IEnumerable<byte[]> Random(IReadOnlyList<byte[]> recorded, int count, int seed)
    {
#pragma warning disable CA5394 // Not used for secrets: every run must create the same inputs.
        var random = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            var input = recorded[random.Next(recorded.Count)].ToList();
            for (var damages = random.Next(1, 5); damages > 0 && input.Count > 0; damages--)
                Damage(input, recorded, random);
            yield return [.. input];
        }
    }

    private static void Damage(List<byte> input, IReadOnlyList<byte[]> recorded, Random random)
    {
        var at = random.Next(input.Count);
        var length = Math.Min(random.Next(1, 40), input.Count - at);
        switch (random.Next(7))
        {
            case 0:
                input[at] = Telling[random.Next(Telling.Length)];
                break;
            case 1:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 4:
                input.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], length));
                break;
            case 5:
                var other = recorded[random.Next(recorded.Count)];
                var from = random.Next(other.Length);
                input.InsertRange(at, other[from..Math.Min(other.Length, from + (length * 8))]);
                break;
            default:
                // A length that claims up to 4 GB.
                input.InsertRange(
                    at,
                    [
                        0x84, (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256),
                        (byte)random.Next(256),
                    ]);
                break;
        }
#pragma warning restore CA5394
    }
}

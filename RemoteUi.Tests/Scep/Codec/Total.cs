using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>Reading is total: a result, or the one error with a reason.</summary>
internal static class Total
{
    /// <summary>Whether it was read. Any other exception goes through and fails the test.</summary>
    public static bool Read<T>(Func<T> read)
    {
        try
        {
            return read() is not null;
        }
        catch (ScepFormatException refusal)
        {
            Assert.NotEmpty(refusal.Message);
            return true;
        }
    }

    /// <summary>
    /// Every truncation, and a flipped bit at every byte: a different bit at each, all eight within eight bytes.
    /// </summary>
    public static IEnumerable<byte[]> Mutations(byte[] message)
    {
        for (var length = 0; length < message.Length; length++) yield return message[..length];
        for (var at = 0; at < message.Length; at++)
        {
            var flipped = (byte[])message.Clone();
            flipped[at] ^= (byte)(1 << (at % 8));
            yield return flipped;
        }
    }
}

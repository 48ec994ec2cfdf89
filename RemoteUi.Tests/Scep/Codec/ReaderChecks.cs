using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>
/// Checks that readers end only with a result or a <see cref="ScepFormatException"/> that has a message.
/// </summary>
internal static class ReaderChecks
{
    /// <summary>Returns whether an input was handled. Any other exception fails the test.</summary>
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
    /// Returns every truncation, and copies with one flipped bit in each byte; the bit position changes from byte to
    /// byte.
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

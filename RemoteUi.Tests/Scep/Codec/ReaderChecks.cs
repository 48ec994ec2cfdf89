using RemoteUi.Core.Scep;
using RemoteUi.Tests.Support;

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
    /// byte. A fourth of them unless the run is thorough.
    /// </summary>
    public static IEnumerable<byte[]> Mutations(byte[] message) =>
        Enumerable.Range(0, message.Length).Sample(4, first: message.Length).SelectMany(at => Damaged(message, at));

    private static byte[][] Damaged(byte[] message, int at)
    {
        var flipped = (byte[])message.Clone();
        flipped[at] ^= (byte)(1 << (((at / 4) + at) % 8));
        return [message[..at], flipped];
    }
}

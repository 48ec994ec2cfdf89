using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>The time within which a reply is judged: what is cheap to send may be costly to check.</summary>
internal sealed class Deadline(TimeProvider time)
{
    /// <summary>A reply of 32 certificates takes a hundredth of it.</summary>
    public static readonly TimeSpan Allowed = TimeSpan.FromSeconds(10);

    private readonly long started = time.GetTimestamp();

    public DateTimeOffset Now => time.GetUtcNow();

    /// <exception cref="ScepFormatException">It has passed.</exception>
    public void Check()
    {
        if (time.GetElapsedTime(started) > Allowed)
            throw new ScepFormatException(
                Cause.ChainTooLong,
                $"The certificates of the reply could not be checked within {Allowed.TotalSeconds} seconds");
    }
}

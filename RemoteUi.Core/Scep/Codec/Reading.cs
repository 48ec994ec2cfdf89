namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Converts every exception thrown while parsing received data to <see cref="ScepFormatException"/>. The underlying
/// parsers throw a dozen exception types on invalid input, some of them undocumented. The text of the inner exception
/// is not passed on, because it may quote the input.
/// </summary>
internal static class Reading
{
    public static T Of<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (ScepFormatException or OutOfMemoryException))
        {
            throw new ScepFormatException(Cause.Malformed, $"{what} cannot be parsed", exception);
        }
    }
}

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Makes reading the network total. The parsers underneath answer bad input with a dozen kinds of exception, some of
/// them undocumented; here each becomes the one <see cref="ScepFormatException"/>. The inner exception's text is not
/// passed on, since it may quote the input.
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

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>The exception that is thrown if received bytes are not an IPP message.</summary>
public sealed class IppFormatException : Exception
{
    public IppFormatException(string reason)
        : base(reason)
    {
    }

    public IppFormatException(string reason, Exception inner)
        : base(reason, inner)
    {
    }
}

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// The exception that is thrown if an envelope does not yield what its messageType requires, for whatever reason. It
/// has no reason on purpose: one that depends on decrypted bytes lets a stranger decrypt recorded messages by asking
/// often enough (a padding oracle).
/// </summary>
internal sealed class UnusableContentException : Exception
{
    public UnusableContentException()
        : base("The envelope does not contain what its messageType requires")
    {
    }
}

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// The exception that is thrown if a key of the practice CA cannot be decrypted, for example because the data folder
/// was restored without its key ring.
/// </summary>
public sealed class IdentityUnreadableException(Exception inner)
    : Exception("A key of the practice CA cannot be decrypted with the key ring in the data folder", inner);

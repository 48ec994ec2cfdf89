namespace RemoteUi.Core.Keys;

/// <summary>
/// Generates an RSA key. The program registers <see cref="PrivateKey.Make(KeyLength)"/>; a test may register a faster
/// one.
/// </summary>
public delegate PrivateKey KeyMaker(KeyLength length);

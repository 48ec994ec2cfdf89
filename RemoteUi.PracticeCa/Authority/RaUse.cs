namespace RemoteUi.PracticeCa.Authority;

/// <summary>What an RA's key is for.</summary>
internal enum RaUse
{
    SigningAndEncryption,
    Signing,
    Encryption,
}

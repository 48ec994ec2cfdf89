namespace RemoteUi.Workbench.ServerCheck.Messages;

/// <summary>
/// Specifies the content encryption of a drafted message; single DES only to see whether it is taken.
/// </summary>
internal enum DraftCipher
{
    DesCbc,
    TripleDesCbc,
    Aes128Cbc,
    Aes256Cbc,
}

using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Encrypts nothing: the benchmark's practice CA is in a temporary folder, and its keys are used once.
/// </summary>
internal sealed class ClearSecrets : IPracticeCaSecrets
{
    public byte[] Protect(byte[] secret) => secret;

    public byte[] Unprotect(byte[] encrypted) => encrypted;
}

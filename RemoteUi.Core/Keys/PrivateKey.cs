using System.Security.Cryptography;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Represents an RSA private key as unencrypted PKCS#8. It prints as <c>***</c>; the code that stores it encrypts it.
/// </summary>
public sealed class PrivateKey
{
    private readonly Func<byte[]> reveal;
    private readonly Lazy<RSA> rsa;

    private PrivateKey(Func<byte[]> reveal, RSA? opened)
    {
        this.reveal = reveal;
        rsa = opened is null ? new Lazy<RSA>(Open) : new Lazy<RSA>(opened);
    }

    /// <summary>
    /// Gets the key, opened once and kept, because importing PKCS#8 costs the platform five times as much as a
    /// signature. Do not dispose of it; its handle is released together with this object.
    /// </summary>
    internal RSA Rsa => rsa.Value;

    /// <summary>Generates a new RSA key with the platform's cryptography.</summary>
    public static PrivateKey Make(KeyLength length)
    {
        var rsa = RSA.Create((int)length);
        return new PrivateKey(rsa.ExportPkcs8PrivateKey, rsa);
    }

    /// <summary>
    /// Creates a key from stored bytes. Throws <see cref="CryptographicException"/> if they are not an RSA key in
    /// PKCS#8.
    /// </summary>
    public static PrivateKey FromPkcs8(byte[] pkcs8)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return new PrivateKey(() => [.. pkcs8], rsa);
    }

    /// <summary>Takes a key as it is, weak ones included; it is not to be disposed of.</summary>
    internal static PrivateKey Of(RSA rsa) => new(rsa.ExportPkcs8PrivateKey, rsa);

    /// <summary>
    /// A stored key that is decrypted when it is used and not before: of the many keys of a machine, a step uses one.
    /// </summary>
    /// <param name="reveal">Decrypts the PKCS#8; each call gives bytes of its own.</param>
    public static PrivateKey Sealed(Func<byte[]> reveal) => new(reveal, null);

    /// <summary>Opens the key for the platform's operations; the caller disposes of it.</summary>
    public RSA Open()
    {
        var opened = RSA.Create();
        var pkcs8 = reveal();
        opened.ImportPkcs8PrivateKey(pkcs8, out _);
        CryptographicOperations.ZeroMemory(pkcs8);
        return opened;
    }

    /// <summary>Returns the unencrypted PKCS#8 bytes, which the code that stores them encrypts.</summary>
    public byte[] RevealPkcs8() => reveal();

    public override string ToString() => "***";
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Represents an RSA or elliptic curve private key as unencrypted PKCS#8. It prints as <c>***</c>; the code that stores
/// it encrypts it.
/// </summary>
public sealed class PrivateKey
{
    private readonly Func<byte[]> reveal;
    private readonly Lazy<AsymmetricAlgorithm> key;
    private readonly Lazy<AsymmetricAlgorithm> openingKey;
    private readonly Lazy<byte[]> publicKey;

    private PrivateKey(Func<byte[]> reveal, AsymmetricAlgorithm? opened)
    {
        this.reveal = reveal;
        key = opened is null ? new Lazy<AsymmetricAlgorithm>(OpenAny) : new Lazy<AsymmetricAlgorithm>(opened);
        openingKey = new Lazy<AsymmetricAlgorithm>(() => IsRsa ? Key : Import(ECDiffieHellman.Create));
        publicKey = new Lazy<byte[]>(() => Key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Whether it is an RSA key, which can decrypt; otherwise it is an elliptic curve key.</summary>
    public bool IsRsa => Key is RSA;

    /// <summary>
    /// Gets the key that signs, an <see cref="RSA"/> or an <see cref="ECDsa"/>, opened once and kept, because importing
    /// PKCS#8 costs the platform five times as much as a signature. Do not dispose of it; its handle is released
    /// together with this object.
    /// </summary>
    internal AsymmetricAlgorithm Key => key.Value;

    /// <summary>Gets <see cref="Key"/> if it is an RSA key.</summary>
    /// <exception cref="InvalidOperationException">It is another one.</exception>
    internal RSA Rsa => Key as RSA ?? throw new InvalidOperationException("The key is not an RSA key");

    /// <summary>
    /// Gets the key that opens what is encrypted to it: an <see cref="RSA"/>, or an <see cref="ECDiffieHellman"/> that
    /// agrees on a key. Do not dispose of it.
    /// </summary>
    internal AsymmetricAlgorithm OpeningKey => openingKey.Value;

    /// <summary>Generates a new RSA key with the platform's cryptography.</summary>
    public static PrivateKey Make(KeyLength length) => Of(RSA.Create((int)length));

    /// <summary>Generates a new elliptic curve key with the platform's cryptography.</summary>
    public static PrivateKey Make(ECCurve curve) => Of(ECDsa.Create(curve));

    /// <summary>
    /// Creates a key from stored bytes. Throws <see cref="CryptographicException"/> if they are not an RSA or elliptic
    /// curve key in PKCS#8.
    /// </summary>
    public static PrivateKey FromPkcs8(byte[] pkcs8) => new(() => [.. pkcs8], Import(pkcs8, ECDsa.Create));

    /// <summary>Takes a key as it is, weak ones included; it is not to be disposed of.</summary>
    internal static PrivateKey Of(AsymmetricAlgorithm key) => new(key.ExportPkcs8PrivateKey, key);

    /// <summary>
    /// A stored key that is decrypted when it is used and not before: of the many keys of a machine, a step uses one.
    /// </summary>
    /// <param name="reveal">Decrypts the PKCS#8; each call gives bytes of its own.</param>
    public static PrivateKey Sealed(Func<byte[]> reveal) => new(reveal, null);

    /// <summary>Opens an RSA key for the platform's operations; the caller disposes of it.</summary>
    /// <exception cref="InvalidOperationException">It is another one; see <see cref="IsRsa"/>.</exception>
    public RSA Open() => OpenAny() as RSA ?? throw new InvalidOperationException("The key is not an RSA key");

    /// <summary>
    /// Opens the key, an <see cref="RSA"/> or an <see cref="ECDsa"/>, for the platform's operations; the caller
    /// disposes of it.
    /// </summary>
    public AsymmetricAlgorithm OpenAny() => Import(ECDsa.Create);

    /// <summary>Returns its certificate with the key attached; the caller disposes of it.</summary>
    public X509Certificate2 AttachTo(X509Certificate2 certificate) =>
        Key is ECDsa elliptic
            ? certificate.CopyWithPrivateKey(elliptic)
            : certificate.CopyWithPrivateKey(Rsa);

    /// <summary>Returns the public key as a SubjectPublicKeyInfo in DER. The platform encodes it once.</summary>
    public byte[] ExportPublicKey() => [.. publicKey.Value];

    /// <summary>Returns the unencrypted PKCS#8 bytes, which the code that stores them encrypts.</summary>
    public byte[] RevealPkcs8() => reveal();

    public override string ToString() => "***";

    /// <param name="createElliptic">Creates what an elliptic curve key is for: to sign, or to agree.</param>
    private AsymmetricAlgorithm Import(Func<AsymmetricAlgorithm> createElliptic)
    {
        var pkcs8 = reveal();
        var opened = Import(pkcs8, createElliptic);
        CryptographicOperations.ZeroMemory(pkcs8);
        return opened;
    }

    private static AsymmetricAlgorithm Import(byte[] pkcs8, Func<AsymmetricAlgorithm> createElliptic)
    {
        var opened = Pkcs8.IsElliptic(pkcs8) ? createElliptic() : RSA.Create();
        opened.ImportPkcs8PrivateKey(pkcs8, out _);
        return opened;
    }
}

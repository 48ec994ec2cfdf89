using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.Inspector;

/// <summary>
/// Represents what an inspection may use beside the message: private keys to open envelopes, and the CA certificates
/// that replies are expected to be signed by. Prints as <c>***</c>; nothing of it is kept.
/// </summary>
/// <param name="PrivateKeys">The keys to try, most likely first.</param>
public sealed class InspectionKeys(
    IReadOnlyList<PrivateKey> PrivateKeys, IReadOnlyList<X509Certificate2>? CaCertificates = null)
{
    public static InspectionKeys None { get; } = new([]);

    /// <summary>
    /// Gets the certificates of the CA, if the reader knows them; those that a capture or an evidence file contains are
    /// used in any case.
    /// </summary>
    public IReadOnlyList<X509Certificate2> CaCertificates { get; } = CaCertificates ?? [];

    public bool HasPrivateKeys => PrivateKeys.Count > 0;

    /// <summary>Gets the keys as they open envelopes; see <see cref="PrivateKey.OpeningKey"/>.</summary>
    internal IReadOnlyList<AsymmetricAlgorithm> Opening { get; } = [.. PrivateKeys.Select(key => key.OpeningKey)];

    /// <summary>
    /// Reads the file of an RSA or elliptic curve private key: PEM or DER, PKCS#8 (also encrypted), PKCS#1, or SEC 1.
    /// Returns null if it is none, or if the password does not open it.
    /// </summary>
    public static PrivateKey? ReadKey(ReadOnlySpan<byte> file, Secret? password = null)
    {
        using var rsa = RSA.Create();
        using var elliptic = ECDsa.Create();
        return Read(rsa, file, password) ?? Read(elliptic, file, password);
    }

    private static PrivateKey? Read(AsymmetricAlgorithm key, ReadOnlySpan<byte> file, Secret? password)
    {
        try
        {
            PrivateKeyFile.Import(key, file, password);
            return PrivateKey.FromPkcs8(key.ExportPkcs8PrivateKey());
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public override string ToString() => "***";
}

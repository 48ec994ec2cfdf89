using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Gives the host the practice CA's own keys, so that it can show what is inside a message to this CA. Nobody is meant
/// to trust this CA, and no page or file gets its keys.
/// </summary>
public sealed class PracticeCaKeys
{
    private readonly AuthorityKeys keys;

    internal PracticeCaKeys(AuthorityKeys keys) => this.keys = keys;

    /// <summary>
    /// Gets the certificates of the CA and its RAs, without private keys. The caller disposes of them.
    /// </summary>
    public IReadOnlyList<X509Certificate2> Certificates =>
        [.. keys.Made.Select(one => X509CertificateLoader.LoadCertificate(one.Certificate.RawData))];

    /// <summary>Returns the private keys that exist, as unencrypted PKCS#8. The caller erases them.</summary>
    public IReadOnlyList<byte[]> RevealPkcs8() => [.. keys.Made.Select(one => one.RevealPkcs8())];
}

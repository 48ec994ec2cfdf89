using System.Security.Cryptography;

namespace RemoteUi.Core.Keys;

/// <summary>Makes keys of an algorithm, and names them.</summary>
public static class KeyAlgorithms
{
    /// <summary>Makes a key; the length counts for RSA only.</summary>
    /// <param name="makeRsa">Makes an RSA key.</param>
    public static PrivateKey Make(this KeyAlgorithm algorithm, KeyLength length, KeyMaker makeRsa) =>
        algorithm == KeyAlgorithm.Rsa ? makeRsa(length) : PrivateKey.Make(algorithm.Curve());

    /// <summary>Returns the name of such a key, for example "RSA 2048" or "EC P-256".</summary>
    /// <param name="bits">The length of an RSA key.</param>
    public static string Name(this KeyAlgorithm algorithm, int bits) => algorithm switch
    {
        KeyAlgorithm.EcdsaP256 => "EC P-256",
        KeyAlgorithm.EcdsaP384 => "EC P-384",
        _ => $"RSA {bits}",
    };

    private static ECCurve Curve(this KeyAlgorithm algorithm) => algorithm switch
    {
        KeyAlgorithm.EcdsaP256 => ECCurve.NamedCurves.nistP256,
        KeyAlgorithm.EcdsaP384 => ECCurve.NamedCurves.nistP384,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Not an algorithm with a curve"),
    };
}

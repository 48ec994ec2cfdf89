namespace RemoteUi.Core.Keys;

/// <summary>
/// Specifies the algorithm of a key ([Key Algorithm:]). The names are the stored format; a record of an older version
/// has none and means <see cref="Rsa"/>.
/// </summary>
public enum KeyAlgorithm
{
    /// <summary>RSA, with a <see cref="KeyLength"/>.</summary>
    Rsa,

    /// <summary>ECDSA on the curve P-256.</summary>
    EcdsaP256,

    /// <summary>ECDSA on the curve P-384.</summary>
    EcdsaP384,
}

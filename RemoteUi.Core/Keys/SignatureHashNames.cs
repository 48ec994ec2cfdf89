using System.Security.Cryptography;

namespace RemoteUi.Core.Keys;

/// <summary>Converts the form's hash functions to the platform's names.</summary>
public static class SignatureHashNames
{
    public static HashAlgorithmName Name(this SignatureHash hash) => hash switch
    {
        SignatureHash.Sha1 => HashAlgorithmName.SHA1,
        SignatureHash.Sha256 => HashAlgorithmName.SHA256,
        SignatureHash.Sha384 => HashAlgorithmName.SHA384,
        SignatureHash.Sha512 => HashAlgorithmName.SHA512,
        _ => throw new ArgumentOutOfRangeException(nameof(hash), hash, "Unknown hash function"),
    };
}

using System.Security.Cryptography;

namespace RemoteUi.Core.Keys;

/// <summary>The platform's names of the form's hash functions.</summary>
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

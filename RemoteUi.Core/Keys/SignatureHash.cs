namespace RemoteUi.Core.Keys;

/// <summary>Specifies the hash function of the certificate request's signature ([Signature Algorithm:]).</summary>
public enum SignatureHash
{
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

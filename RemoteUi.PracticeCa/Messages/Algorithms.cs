using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>The algorithms that are accepted in requests, and those that the replies use.</summary>
internal static class Algorithms
{
    private static readonly Dictionary<string, HashAlgorithmName> Digests = new()
    {
        [Oids.Sha1] = HashAlgorithmName.SHA1,
        [Oids.Sha256] = HashAlgorithmName.SHA256,
        [Oids.Sha384] = HashAlgorithmName.SHA384,
        [Oids.Sha512] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, int> Ciphers = new()
    {
        [Oids.TripleDes] = 24,
        [Oids.Aes128] = 16,
        [Oids.Aes192] = 24,
        [Oids.Aes256] = 32,
    };

    private static readonly Dictionary<string, HashAlgorithmName> RsaSignatures = new()
    {
        [Oids.Sha1WithRsa] = HashAlgorithmName.SHA1,
        [Oids.Sha256WithRsa] = HashAlgorithmName.SHA256,
        [Oids.Sha384WithRsa] = HashAlgorithmName.SHA384,
        [Oids.Sha512WithRsa] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<string, HashAlgorithmName> EcdsaSignatures = new()
    {
        [Oids.Sha1WithEcdsa] = HashAlgorithmName.SHA1,
        [Oids.Sha256WithEcdsa] = HashAlgorithmName.SHA256,
        [Oids.Sha384WithEcdsa] = HashAlgorithmName.SHA384,
        [Oids.Sha512WithEcdsa] = HashAlgorithmName.SHA512,
    };

    public static bool IsDigestAccepted(string oid, CapabilityList capabilities) => capabilities switch
    {
        CapabilityList.Full => Digests.ContainsKey(oid),
        CapabilityList.AesSha2 => Digests.ContainsKey(oid) && oid != Oids.Sha1,
        _ => oid == Oids.Sha1,
    };

    /// <summary>
    /// Whether a cipher is accepted. Single DES is, though never advertised, unless old algorithms are refused: one of
    /// the most widely used clients sends nothing else.
    /// </summary>
    public static bool IsCipherAccepted(string oid, CapabilityList capabilities) => capabilities switch
    {
        CapabilityList.Full => oid == Oids.Des || Ciphers.ContainsKey(oid),
        CapabilityList.AesSha2 => oid != Oids.TripleDes && Ciphers.ContainsKey(oid),
        _ => oid is Oids.Des or Oids.TripleDes,
    };

    /// <summary>Returns the length of a cipher's key in bytes; that of single DES for every other one.</summary>
    public static int KeyBytes(string? cipherOid) =>
        cipherOid is not null && Ciphers.TryGetValue(cipherOid, out var bytes) ? bytes : 8;

    /// <summary>Returns the length of a cipher's blocks in bytes.</summary>
    public static int BlockBytes(string cipherOid) => cipherOid is Oids.Des or Oids.TripleDes ? 8 : 16;

    public static bool IsCsrSignatureAccepted(string oid) =>
        oid == Oids.RsaPss || RsaSignatures.ContainsKey(oid) || EcdsaSignatures.ContainsKey(oid);

    /// <summary>Returns the digest of an RSA signature with PKCS#1 padding; null for other algorithms.</summary>
    public static HashAlgorithmName? DigestOfSignature(string oid) =>
        RsaSignatures.TryGetValue(oid, out var digest) ? digest : null;

    /// <summary>Returns the digest of an ECDSA signature; null for other algorithms.</summary>
    public static HashAlgorithmName? DigestOfEcdsa(string oid) =>
        EcdsaSignatures.TryGetValue(oid, out var digest) ? digest : null;

    /// <summary>
    /// Returns the digest of the reply: the request's own, or SHA-256, which every client accepts, if that is not
    /// accepted.
    /// </summary>
    public static string ReplyDigest(string requestOid) => Digests.ContainsKey(requestOid) ? requestOid : Oids.Sha256;

    /// <summary>
    /// Returns the cipher of the reply: the request's own, or 3DES for single DES, which is never written.
    /// </summary>
    public static string ReplyCipher(string requestOid) => requestOid == Oids.Des ? Oids.TripleDes : requestOid;

    /// <summary>Returns the digest algorithm with an object identifier; null for one that is not supported.</summary>
    public static HashAlgorithmName? FindDigest(string oid) =>
        Digests.TryGetValue(oid, out var digest) ? digest : null;

    public static HashAlgorithmName DigestOf(string oid) => Digests[oid];

    /// <summary>Returns an object identifier for an error message, cut if a hostile client made it endless.</summary>
    public static string Shown(string oid) => oid.Length <= 64 ? oid : oid[..64] + "...";

    /// <summary>Returns the end of an error message that says that something is not accepted.</summary>
    public static string Why(CapabilityList capabilities) => capabilities switch
    {
        CapabilityList.Full => "",
        CapabilityList.AesSha2 => ": the CA advertises only AES and SHA-2",
        _ => ": the CA advertises only 3DES and SHA-1",
    };
}

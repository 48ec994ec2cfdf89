using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>The algorithms that are accepted in requests, and those that the replies use.</summary>
internal static class Algorithms
{
    public const int MinKeyBits = 2048;

    private static readonly Dictionary<string, HashAlgorithmName> Digests = new()
    {
        [Oids.Sha1] = HashAlgorithmName.SHA1,
        [Oids.Sha256] = HashAlgorithmName.SHA256,
        [Oids.Sha384] = HashAlgorithmName.SHA384,
        [Oids.Sha512] = HashAlgorithmName.SHA512,
    };

    private static readonly HashSet<string> Ciphers = [Oids.TripleDes, Oids.Aes128, Oids.Aes192, Oids.Aes256];

    private static readonly Dictionary<string, HashAlgorithmName> RsaSignatures = new()
    {
        [Oids.Sha1WithRsa] = HashAlgorithmName.SHA1,
        [Oids.Sha256WithRsa] = HashAlgorithmName.SHA256,
        [Oids.Sha384WithRsa] = HashAlgorithmName.SHA384,
        [Oids.Sha512WithRsa] = HashAlgorithmName.SHA512,
    };

    public static bool IsDigestAccepted(string oid, CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? Digests.ContainsKey(oid) : oid == Oids.Sha1;

    /// <summary>
    /// Whether a cipher is accepted. Single DES always is, whatever is advertised: one of the most widely used clients
    /// sends nothing else.
    /// </summary>
    public static bool IsCipherAccepted(string oid, CapabilityList capabilities) =>
        oid == Oids.Des || (capabilities == CapabilityList.Full ? Ciphers.Contains(oid) : oid == Oids.TripleDes);

    public static bool IsCsrSignatureAccepted(string oid) =>
        oid == Oids.RsaPss || RsaSignatures.ContainsKey(oid);

    /// <summary>Returns the digest of an RSA signature with PKCS#1 padding; null for other algorithms.</summary>
    public static HashAlgorithmName? DigestOfSignature(string oid) =>
        RsaSignatures.TryGetValue(oid, out var digest) ? digest : null;

    /// <summary>
    /// Returns the digest of the reply: the request's own, or SHA-256, which every client accepts, if that is not
    /// accepted.
    /// </summary>
    public static string ReplyDigest(string requestOid) => Digests.ContainsKey(requestOid) ? requestOid : Oids.Sha256;

    /// <summary>
    /// Returns the cipher of the reply: the request's own, or 3DES for single DES, which is never written.
    /// </summary>
    public static string ReplyCipher(string requestOid) => requestOid == Oids.Des ? Oids.TripleDes : requestOid;

    public static HashAlgorithmName DigestOf(string oid) => Digests[oid];

    /// <summary>Returns the end of an error message that says that something is not accepted.</summary>
    public static string Why(CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? "" : ": the CA advertises only 3DES and SHA-1";
}

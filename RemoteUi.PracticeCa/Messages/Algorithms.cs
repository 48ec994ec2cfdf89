using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>What is accepted in requests, and what replies use for it.</summary>
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
    private static readonly HashSet<string> CsrSignatures = [
        Oids.Sha1WithRsa, Oids.Sha256WithRsa, Oids.Sha384WithRsa, Oids.Sha512WithRsa, Oids.RsaPss,
    ];

    public static bool IsDigestAccepted(string oid, CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? Digests.ContainsKey(oid) : oid == Oids.Sha1;

    /// <summary>Single DES is read whatever was promised: one of the most used clients sends nothing else.</summary>
    public static bool IsCipherAccepted(string oid, CapabilityList capabilities) =>
        oid == Oids.Des || (capabilities == CapabilityList.Full ? Ciphers.Contains(oid) : oid == Oids.TripleDes);

    public static bool IsCsrSignatureAccepted(string oid) => CsrSignatures.Contains(oid);

    /// <summary>A request in a digest that is refused is answered in one that nobody refuses.</summary>
    public static string ReplyDigest(string requestOid) => Digests.ContainsKey(requestOid) ? requestOid : Oids.Sha256;

    /// <summary>The request's own cipher; for single DES, which is never written, the next better one.</summary>
    public static string ReplyCipher(string requestOid) => requestOid == Oids.Des ? Oids.TripleDes : requestOid;

    public static HashAlgorithmName DigestOf(string oid) => Digests[oid];

    /// <summary>The end of a sentence that says that something is not accepted.</summary>
    public static string Why(CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? "" : ": the CA advertises only 3DES and SHA-1";
}

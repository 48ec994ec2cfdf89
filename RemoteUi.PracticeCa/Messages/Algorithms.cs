using RemoteUi.PracticeCa.Behavior;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>What is accepted in requests. Replies use what the request used. Single DES and MD5 are never accepted.</summary>
internal static class Algorithms
{
    public const int LeastKeyBits = 2048;

    private static readonly HashSet<string> Digests = [Oids.Sha1, Oids.Sha256, Oids.Sha384, Oids.Sha512];
    private static readonly HashSet<string> Ciphers = [Oids.TripleDes, Oids.Aes128, Oids.Aes192, Oids.Aes256];
    private static readonly HashSet<string> CsrSignatures = [Oids.Sha1WithRsa, Oids.Sha256WithRsa, Oids.Sha384WithRsa, Oids.Sha512WithRsa, Oids.RsaPss];

    public static bool IsDigestAccepted(string oid, CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? Digests.Contains(oid) : oid == Oids.Sha1;

    public static bool IsCipherAccepted(string oid, CapabilityList capabilities) =>
        capabilities == CapabilityList.Full ? Ciphers.Contains(oid) : oid == Oids.TripleDes;

    public static bool IsCsrSignatureAccepted(string oid) => CsrSignatures.Contains(oid);

    /// <summary>The end of a sentence that says that something is not accepted.</summary>
    public static string Why(CapabilityList capabilities) => capabilities == CapabilityList.Full ? "" : ": the capabilities promise 3DES and SHA-1 alone";
}

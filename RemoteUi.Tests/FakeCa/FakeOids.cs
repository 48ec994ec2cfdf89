using System.Security.Cryptography;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// The object identifiers of CMS and SCEP, repeated here so that the fake CA does not depend on the client's.
/// </summary>
internal static class FakeOids
{
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string EnvelopedData = "1.2.840.113549.1.7.3";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string ChallengePassword = "1.2.840.113549.1.9.7";
    public const string RsaEncryption = "1.2.840.113549.1.1.1";
    public const string EllipticCurveKey = "1.2.840.10045.2.1";
    public const string Pss = "1.2.840.113549.1.1.10";
    public const string Mgf1 = "1.2.840.113549.1.1.8";
    public const string MessageType = "2.16.840.1.113733.1.9.2";
    public const string PkiStatus = "2.16.840.1.113733.1.9.3";
    public const string FailInfo = "2.16.840.1.113733.1.9.4";
    public const string SenderNonce = "2.16.840.1.113733.1.9.5";
    public const string RecipientNonce = "2.16.840.1.113733.1.9.6";
    public const string TransactionId = "2.16.840.1.113733.1.9.7";
    public const string FailInfoText = "1.3.6.1.5.5.7.24.1";

    public static string Digest(HashAlgorithmName hash) => hash.Name switch
    {
        "MD5" => "1.2.840.113549.2.5",
        "SHA1" => "1.3.14.3.2.26",
        "SHA256" => "2.16.840.1.101.3.4.2.1",
        "SHA384" => "2.16.840.1.101.3.4.2.2",
        "SHA512" => "2.16.840.1.101.3.4.2.3",
        _ => throw new ArgumentOutOfRangeException(nameof(hash)),
    };

    public static string DigestWithRsa(HashAlgorithmName hash) => hash.Name switch
    {
        "MD5" => "1.2.840.113549.1.1.4",
        "SHA1" => "1.2.840.113549.1.1.5",
        "SHA256" => "1.2.840.113549.1.1.11",
        "SHA384" => "1.2.840.113549.1.1.12",
        "SHA512" => "1.2.840.113549.1.1.13",
        _ => throw new ArgumentOutOfRangeException(nameof(hash)),
    };

    public static string DigestWithEcdsa(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA1" => "1.2.840.10045.4.1",
        "SHA256" => "1.2.840.10045.4.3.2",
        "SHA384" => "1.2.840.10045.4.3.3",
        "SHA512" => "1.2.840.10045.4.3.4",
        _ => throw new ArgumentOutOfRangeException(nameof(hash)),
    };

    public static HashAlgorithmName Hash(string digestOid) =>
        new[]
        {
            HashAlgorithmName.MD5,
            HashAlgorithmName.SHA1,
            HashAlgorithmName.SHA256,
            HashAlgorithmName.SHA384,
            HashAlgorithmName.SHA512,
        }.First(hash => Digest(hash) == digestOid);
}

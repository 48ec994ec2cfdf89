namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// The object identifiers used in messages and certificates, grouped by the standards that define them.
/// </summary>
internal static class Oids
{
    // Content types (RFC 5652).
    public const string Data = "1.2.840.113549.1.7.1";
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string EnvelopedData = "1.2.840.113549.1.7.3";

    // PKCS#9 attributes (RFC 2985).
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    public const string ChallengePassword = "1.2.840.113549.1.9.7";

    // SCEP attributes (RFC 8894, 3.2.1).
    public const string MessageType = "2.16.840.1.113733.1.9.2";
    public const string PkiStatus = "2.16.840.1.113733.1.9.3";
    public const string FailInfo = "2.16.840.1.113733.1.9.4";
    public const string SenderNonce = "2.16.840.1.113733.1.9.5";
    public const string RecipientNonce = "2.16.840.1.113733.1.9.6";
    public const string TransactionId = "2.16.840.1.113733.1.9.7";
    public const string FailInfoText = "1.3.6.1.5.5.7.24.1";

    // Extensions (RFC 5280).
    public const string KeyUsage = "2.5.29.15";
    public const string SubjectAlternativeName = "2.5.29.17";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    public const string IkeIntermediate = "1.3.6.1.5.5.8.2.2";

    // Certificates of a Windows CA (MS-WCCE, MS-CRTD).
    public const string TemplateName = "1.3.6.1.4.1.311.20.2";
    public const string RequestAgent = "1.3.6.1.4.1.311.20.2.1";
    public const string SidExtension = "1.3.6.1.4.1.311.25.2";
    public const string SidValue = "1.3.6.1.4.1.311.25.2.1";

    // OCSP (RFC 6960, RFC 8954).
    public const string OcspBasic = "1.3.6.1.5.5.7.48.1.1";
    public const string OcspNonce = "1.3.6.1.5.5.7.48.1.2";

    // Digests.
    public const string Sha1 = "1.3.14.3.2.26";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";

    // Ciphers, all in CBC mode.
    public const string Des = "1.3.14.3.2.7";
    public const string TripleDes = "1.2.840.113549.3.7";
    public const string Aes128 = "2.16.840.1.101.3.4.1.2";
    public const string Aes192 = "2.16.840.1.101.3.4.1.22";
    public const string Aes256 = "2.16.840.1.101.3.4.1.42";

    // Key agreement (RFC 5753) and key wrap (RFC 3565).
    public const string EcdhSha1 = "1.3.133.16.840.63.0.2";
    public const string EcdhSha256 = "1.3.132.1.11.1";
    public const string EcdhSha384 = "1.3.132.1.11.2";
    public const string EcdhSha512 = "1.3.132.1.11.3";
    public const string Aes128Wrap = "2.16.840.1.101.3.4.1.5";
    public const string Aes192Wrap = "2.16.840.1.101.3.4.1.25";
    public const string Aes256Wrap = "2.16.840.1.101.3.4.1.45";

    // Keys from passwords (RFC 3211, RFC 8018).
    public const string PasswordKeyWrap = "1.2.840.113549.1.9.16.3.9";
    public const string Pbkdf2 = "1.2.840.113549.1.5.12";
    public const string HmacSha256 = "1.2.840.113549.2.9";

    // Keys and signatures.
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Sha1WithRsa = "1.2.840.113549.1.1.5";
    public const string RsaOaep = "1.2.840.113549.1.1.7";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    public const string Sha384WithRsa = "1.2.840.113549.1.1.12";
    public const string Sha512WithRsa = "1.2.840.113549.1.1.13";

    // EC keys and signatures (RFC 5480, RFC 5758).
    public const string EcPublicKey = "1.2.840.10045.2.1";
    public const string P256 = "1.2.840.10045.3.1.7";
    public const string P384 = "1.3.132.0.34";
    public const string P521 = "1.3.132.0.35";
    public const string Sha1WithEcdsa = "1.2.840.10045.4.1";
    public const string Sha256WithEcdsa = "1.2.840.10045.4.3.2";
    public const string Sha384WithEcdsa = "1.2.840.10045.4.3.3";
    public const string Sha512WithEcdsa = "1.2.840.10045.4.3.4";
}

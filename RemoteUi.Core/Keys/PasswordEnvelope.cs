using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Encrypts bytes with a password in a standard container: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084)
/// and one password recipient (RFC 5652, 6.2.4; PBKDF2 with HMAC-SHA-256, key wrap of RFC 3211). A changed byte is
/// detected. <c>openssl cms -decrypt -pwri_password</c> opens it.
/// </summary>
public static class PasswordEnvelope
{
    private const int KeyBytes = 32;
    private const int IvBytes = 16;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>The number of PBKDF2 rounds with which this program seals.</summary>
    internal const int UsualRounds = 600_000;

    /// <summary>The name under which the configuration of the runtime sets another number, as that of the tests does.
    /// </summary>
    internal const string RoundsSetting = "RemoteUi.PasswordEnvelope.Rounds";

    /// <summary>
    /// The maximum number of PBKDF2 rounds accepted when opening, so that a file from an unknown source cannot keep the
    /// machine busy for minutes.
    /// </summary>
    private const int MaxRounds = 5_000_000;

    private static readonly int Rounds = AppContext.GetData(RoundsSetting) is string other
        ? int.Parse(other, CultureInfo.InvariantCulture)
        : UsualRounds;

    /// <summary>Seals the content; returns DER.</summary>
    public static byte[] Seal(byte[] content, Secret password) => Seal(content, password, Rounds);

    /// <summary>Seals with a given number of rounds; used only by tests.</summary>
    internal static byte[] Seal(byte[] content, Secret password, int rounds)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var encrypted = new byte[content.Length];
        var tag = new byte[TagBytes];
        using (var aes = new AesGcm(key, TagBytes)) aes.Encrypt(nonce, content, encrypted, tag);

        var cipher = new AlgorithmIdentifier(NistObjectIdentifiers.IdAes256Gcm, new GcmParameters(nonce, TagBytes));
        var info = new EncryptedContentInfo(CmsObjectIdentifiers.Data, cipher, new DerOctetString(encrypted));
        var recipients = new DerSet(new RecipientInfo(MakeRecipient(key, password, rounds)));
        var envelope = new AuthEnvelopedData(null, recipients, info, null, new DerOctetString(tag), null);
        return new ContentInfo(CmsObjectIdentifiers.AuthEnvelopedData, envelope).GetEncoded(Asn1Encodable.Der);
    }

    /// <summary>
    /// Opens an envelope made by <see cref="Seal(byte[], Secret)"/>. Invalid input yields a fault, not an exception.
    /// </summary>
    public static OpenedEnvelope Open(byte[] envelope, Secret password)
    {
        try
        {
            var parts = Parts.Read(envelope);
            return parts.Rounds is < 1 or > MaxRounds
                ? OpenedEnvelope.Failed(EnvelopeFault.NotAnEnvelope)
                : Open(parts, password);
        }
        catch (Exception fault) when (
            fault is IOException or ArgumentException or InvalidCastException or InvalidOperationException
                or ArithmeticException or IndexOutOfRangeException)
        {
            return OpenedEnvelope.Failed(EnvelopeFault.NotAnEnvelope);
        }
    }

    private static PasswordRecipientInfo MakeRecipient(byte[] key, Secret password, int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var iv = RandomNumberGenerator.GetBytes(IvBytes);
        var wrap = WrapWith(password, salt, rounds, iv, wrapping: true);
        var derivation = new Pbkdf2Params(
            salt, rounds, KeyBytes, new AlgorithmIdentifier(PkcsObjectIdentifiers.IdHmacWithSha256, DerNull.Instance));
        var kek = new AlgorithmIdentifier(NistObjectIdentifiers.IdAes256Cbc, new DerOctetString(iv));
        return new PasswordRecipientInfo(
            new AlgorithmIdentifier(PkcsObjectIdentifiers.IdPbkdf2, derivation),
            new AlgorithmIdentifier(PkcsObjectIdentifiers.IdAlgPwriKek, kek),
            new DerOctetString(wrap.Wrap(key, 0, key.Length)));
    }

    private static OpenedEnvelope Open(Parts parts, Secret password)
    {
        byte[] key;
        try
        {
            key = WrapWith(
                password, parts.Salt, parts.Rounds, parts.Iv, wrapping: false).Unwrap(parts.WrappedKey, 0,
                parts.WrappedKey.Length);
        }
        catch (InvalidCipherTextException)
        {
            return OpenedEnvelope.Failed(EnvelopeFault.PasswordWrong);
        }

        try
        {
            var content = new byte[parts.Encrypted.Length];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(parts.Nonce, parts.Encrypted, parts.Tag, content);
            return new OpenedEnvelope(content, EnvelopeFault.None);
        }
        catch (CryptographicException)
        {
            return OpenedEnvelope.Failed(EnvelopeFault.Damaged);
        }
    }

    private static Rfc3211WrapEngine WrapWith(Secret password, byte[] salt, int rounds, byte[] iv, bool wrapping)
    {
        var kek = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Reveal()), salt, rounds, HashAlgorithmName.SHA256, KeyBytes);
        var engine = new Rfc3211WrapEngine(new AesEngine());
        engine.Init(wrapping, new ParametersWithIV(new KeyParameter(kek), iv));
        return engine;
    }

    /// <summary>Represents the contents of an envelope of this kind.</summary>
    private sealed record Parts(
        byte[] Salt, int Rounds, byte[] Iv, byte[] WrappedKey, byte[] Nonce, byte[] Encrypted, byte[] Tag)
    {
        public static Parts Read(byte[] bytes)
        {
            var info = ContentInfo.GetInstance(Present(Asn1Object.FromByteArray(bytes)));
            Expect(info.ContentType, CmsObjectIdentifiers.AuthEnvelopedData);
            var envelope = AuthEnvelopedData.GetInstance(info.Content);
            var recipient = PasswordRecipientInfo.GetInstance(
                RecipientInfo.GetInstance(envelope.RecipientInfos[0]).Info);
            Expect(recipient.Version.HasValue(0));
            Expect(Present(recipient.KeyDerivationAlgorithm).Algorithm, PkcsObjectIdentifiers.IdPbkdf2);
            var derivation = Pbkdf2Params.GetInstance(Present(recipient.KeyDerivationAlgorithm.Parameters));
            Expect(derivation.KeyLength is null || derivation.KeyLength.IntValueExact == KeyBytes);
            Expect(derivation.Prf.Algorithm, PkcsObjectIdentifiers.IdHmacWithSha256);
            Expect(derivation.Prf.Parameters is null or Asn1Null);
            Expect(recipient.KeyEncryptionAlgorithm.Algorithm, PkcsObjectIdentifiers.IdAlgPwriKek);
            var kek = AlgorithmIdentifier.GetInstance(Present(recipient.KeyEncryptionAlgorithm.Parameters));
            Expect(kek.Algorithm, NistObjectIdentifiers.IdAes256Cbc);
            var content = envelope.AuthEncryptedContentInfo;
            Expect(content.ContentEncryptionAlgorithm.Algorithm, NistObjectIdentifiers.IdAes256Gcm);
            return new Parts(
                derivation.GetSalt(), derivation.IterationCount.IntValueExact,
                Asn1OctetString.GetInstance(Present(kek.Parameters)).GetOctets(), recipient.EncryptedKey.GetOctets(),
                GcmParameters.GetInstance(Present(content.ContentEncryptionAlgorithm.Parameters)).GetNonce(),
                Present(content.EncryptedContent).GetOctets(), envelope.Mac.GetOctets());
        }

        private static T Present<T>(T? part)
            where T : class => part ?? throw new ArgumentException("A part is missing", nameof(part));

        private static void Expect(bool isSo)
        {
            if (!isSo) throw new ArgumentException("A part has another value than the format gives it.", nameof(isSo));
        }

        private static void Expect(DerObjectIdentifier found, DerObjectIdentifier expected)
        {
            if (!found.Equals(expected))
                throw new ArgumentException($"Found algorithm or type {found}, expected {expected}", nameof(found));
        }
    }
}

using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.ServerCheck.Messages;

/// <summary>Writes a draft with the engine's writers.</summary>
internal static class DraftWriter
{
    public static byte[] Write(RequestDraft draft)
    {
        var envelope = Envelope(draft);
        if (draft.ChangeEnvelope is { } changeEnvelope) envelope = changeEnvelope(envelope);
        var message = PkiMessageWriter.Sign(
            envelope, Attributes(draft, envelope), DigestOf(draft.Digest), draft.SignerCertificate,
            draft.SignerKey.Rsa);
        return draft.ChangeMessage is { } changeMessage ? changeMessage(message) : message;
    }

    private static byte[] Envelope(RequestDraft draft)
    {
        var (identifier, keyBytes, engine) = CipherOf(draft.Cipher);
        var key = ContentKey(keyBytes);
        var vector = RandomNumberGenerator.GetBytes(engine.GetBlockSize());
        var padded = Padded(draft.Content, engine.GetBlockSize());
        if (draft.ChangePadded is { } change) padded = change(padded);
        var recipient = PublicKeys.RsaOf(draft.Recipient)
            ?? throw new ArgumentException("The recipient has no RSA key", nameof(draft));
        return EnvelopeWriter.Assemble(
            draft.Recipient,
            draft.EncryptKey is { } encrypt
                ? encrypt(key, recipient)
                : recipient.Encrypt(key, RSAEncryptionPadding.Pkcs1),
            new AlgorithmIdentifier(identifier, new DerOctetString(vector)),
            Encrypt(engine, key, vector, padded)).GetEncoded(Asn1Encodable.Der);
    }

    private static DerSet Attributes(RequestDraft draft, byte[] envelope)
    {
        var attributes = new Asn1EncodableVector
        {
            PkiMessageWriter.Attribute(CmsAttributes.ContentType, CmsObjectIdentifiers.Data),
            PkiMessageWriter.Attribute(
                CmsAttributes.MessageDigest,
                new DerOctetString(CryptographicOperations.HashData(draft.Digest, envelope))),
        };
        if (draft.SigningTime is { } time)
            attributes.Add(PkiMessageWriter.Attribute(CmsAttributes.SigningTime, PkiMessageWriter.SigningTime(time)));
        if (draft.TransactionId is { } id)
            attributes.Add(PkiMessageWriter.Attribute(ScepOids.TransactionId, new DerPrintableString(id)));
        if (draft.MessageType is { } type)
            attributes.Add(PkiMessageWriter.Attribute(ScepOids.MessageType, new DerPrintableString(type)));
        if (draft.SenderNonce is { } nonce)
            attributes.Add(PkiMessageWriter.Attribute(ScepOids.SenderNonce, new DerOctetString(nonce)));
        return new DerSet(attributes);
    }

    private static SigningDigest DigestOf(HashAlgorithmName digest) => new(
        digest == HashAlgorithmName.MD5
            ? new AlgorithmIdentifier(PkcsObjectIdentifiers.MD5, DerNull.Instance)
            : DigestNames.Identifier(digest),
        digest);

    private static (DerObjectIdentifier Identifier, int KeyBytes, IBlockCipher Engine) CipherOf(DraftCipher cipher) =>
        cipher switch
        {
            DraftCipher.DesCbc => (OiwObjectIdentifiers.DesCbc, 8, new DesEngine()),
            DraftCipher.TripleDesCbc => (PkcsObjectIdentifiers.DesEde3Cbc, 24, new DesEdeEngine()),
            DraftCipher.Aes128Cbc => (NistObjectIdentifiers.IdAes128Cbc, 16, AesUtilities.CreateEngine()),
            _ => (NistObjectIdentifiers.IdAes256Cbc, 32, AesUtilities.CreateEngine()),
        };

    /// <summary>A DES key has the parity that old readers check.</summary>
    private static byte[] ContentKey(int bytes)
    {
        var key = RandomNumberGenerator.GetBytes(bytes);
        if (bytes is 8 or 24) DesParameters.SetOddParity(key);
        return key;
    }

    private static byte[] Padded(byte[] content, int block)
    {
        var count = block - (content.Length % block);
        return [.. content, .. Enumerable.Repeat((byte)count, count)];
    }

    private static byte[] Encrypt(IBlockCipher engine, byte[] key, byte[] vector, byte[] padded)
    {
        var cipher = new BufferedBlockCipher(new CbcBlockCipher(engine));
        cipher.Init(true, new ParametersWithIV(new KeyParameter(key), vector));
        return cipher.DoFinal(padded);
    }
}

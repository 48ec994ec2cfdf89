using System.Formats.Asn1;
using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Decrypts the envelope of a request to an EC key of the practice CA (RFC 5753, 3.1.3).</summary>
internal static class KeyAgreementReader
{
    /// <summary>Returns the messageData, or null if it cannot be decrypted, for whatever reason.</summary>
    public static byte[]? Open(ReadOnlyMemory<byte> envelope, Identity recipient)
    {
        try
        {
            var read = EncryptedEnvelope.Read(envelope);
            if (read.CipherOid == Oids.Des) return null; // Clients that know key agreement do not use it.
            foreach (var agreement in read.Agreements)
            {
                if (agreement.KeyFor(recipient.Certificate) is not { } wrapped) continue;
                return Unwrap(agreement, wrapped, recipient) is { } key
                    ? ContentCipher.Decrypt(read.CipherOid, key, read.InitializationVector, read.EncryptedContent)
                    : null;
            }

            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return null; // For example, the ephemeral point is not on the curve.
        }
    }

    private static byte[]? Unwrap(KeyAgreement agreement, byte[] wrapped, Identity recipient)
    {
        if (KeyWrap.KeyBytes(agreement.WrapOid) is not { } bytes || !KeyDerivation.IsSupported(agreement.SchemeOid))
            return null;
        using var signing = recipient.OpenEc()!;
        using var own = ECDiffieHellman.Create(signing.ExportParameters(includePrivateParameters: true));
        using var ephemeral = EcPoint.Open(agreement.OriginatorPoint, signing.ExportParameters(false).Curve);
        return agreement.PossibleWrapAlgorithms
            .Select(wrap => KeyWrap.Unwrap(
                KeyDerivation.Derive(
                    own, ephemeral.PublicKey, agreement.SchemeOid, wrap, agreement.UserKeyingMaterial, bytes),
                wrapped))
            .FirstOrDefault(key => key is not null);
    }
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Handles CertPoll (RFC 8894, 3.3.3 and 4.4): finds the state of a transaction for the holder of its key.
/// </summary>
internal sealed class Polling(CertificateRegister register)
{
    public RegisterEntry Find(ScepRequest request, byte[] content)
    {
        CheckContent(content);
        return register.FindByTransaction(request.TransactionId, entry => IsOf(entry, request.SignerKeyHash))
            ?? throw new RequestRefusedException(
                FailInfo.BadCertId, "There is no request with this transactionID and key.");
    }

    /// <summary>
    /// Checks the structure only. The names are not compared: the transactionID identifies the transaction (RFC 8894,
    /// 3.3.3).
    /// </summary>
    private static void CheckContent(byte[] content)
    {
        try
        {
            var issuerAndSubject = new AsnReader(content, AsnEncodingRules.BER).ReadSequence();
            issuerAndSubject.ReadSequence();
            issuerAndSubject.ReadSequence();
        }
        catch (AsnContentException)
        {
            throw new RequestRefusedException(
                FailInfo.BadRequest, "The envelope does not contain an IssuerAndSubject.");
        }
    }

    /// <summary>
    /// Whether an entry belongs to the key. A renewal may be polled with the old key, which signed it, or with the new
    /// one.
    /// </summary>
    private static bool IsOf(RegisterEntry entry, byte[] keyHash) =>
        entry.SignerKeyHash.AsSpan().SequenceEqual(keyHash)
        || (entry.Requested is { } requested && SHA256.HashData(requested.PublicKey).AsSpan().SequenceEqual(keyHash));
}

using System.Formats.Asn1;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Handles CertPoll (RFC 8894, 3.3.3 and 4.4): finds the state of a transaction for the holder of its key.
/// </summary>
internal sealed class Polling(
    RegisterLookup register, AuthorityKeys keys, PolledIssuance polled, ILogger<Polling> logger)
{
    /// <summary>
    /// Returns the transaction. Whether there is one is said without regard to the content, so that only the holder of
    /// its key learns whether the content is right.
    /// </summary>
    public RegisterEntry Find(ScepRequest request, byte[] content, PracticeCaBehavior behavior)
    {
        var entry = register.FindByTransaction(request.TransactionId, request.SignerKeyHash)
            ?? throw new RequestRefusedException(
                FailInfo.BadCertId, "There is no request with this transactionID and key.");
        CheckContent(content);
        entry = polled.Poll(entry, behavior);
        Log.Polled(logger, entry.Number, entry.State);
        return entry;
    }

    /// <summary>
    /// Checks the structure and the issuer. The subject is not compared: the transactionID identifies the transaction
    /// (RFC 8894, 3.3.3). The issuer is, because a stranger cannot make decrypted garbage contain it; strongSwan's pki
    /// names the RA that signed instead of the CA.
    /// </summary>
    private void CheckContent(byte[] content)
    {
        try
        {
            var reader = new AsnReader(content, AsnEncodingRules.BER);
            var issuerAndSubject = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var issuer = NameReader.Canonical(issuerAndSubject.ReadEncodedValue());
            issuerAndSubject.ReadSequence();
            issuerAndSubject.ThrowIfNotEmpty();
            if (!keys.Made.Any(own => issuer == NameReader.Canonical(own.Certificate.SubjectName.RawData)))
                throw new UnusableContentException();
        }
        catch (AsnContentException)
        {
            throw new UnusableContentException();
        }
    }
}

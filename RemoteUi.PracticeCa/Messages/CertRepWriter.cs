using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes a CertRep in DER, with the digest and the cipher of the request (RFC 8894, 3.3.2).</summary>
internal static class CertRepWriter
{
    public static byte[] Write(
        CertRep reply, ScepRequest request, Identity signer, DateTimeOffset now, ReplyStyle style) =>
        SignedDataWriter.Write(
            Content(reply, request, style),
            [(Oids.SigningTime, Time(now)), .. Attributes(reply, request, style)],
            Algorithms.ReplyDigest(request.DigestOid), signer,
            style.ShowsIssued && reply is CertRep.Success { Issued: { } issued } ? [issued] : []);

    /// <summary>
    /// Returns the eContent. FAILURE and PENDING have none (RFC 8894, 3.3.2.2 and 3.3.2.3), but clients that verify
    /// with OpenSSL, such as certmonger, take that for a detached signature and fail. These use GET if a message fits,
    /// so that by GET it has length zero.
    /// </summary>
    private static byte[]? Content(CertRep reply, ScepRequest request, ReplyStyle style) =>
        reply is CertRep.Success success
            ? ReplyEnvelope.Encrypt(
                success.CertificateSet, request,
                style.UsesSingleDes ? Oids.Des : Algorithms.ReplyCipher(request.CipherOid!), success.Password)
        : request.Sender.ByGet ? []
        : null;

    private static IEnumerable<(string Oid, byte[] Value)> Attributes(
        CertRep reply, ScepRequest request, ReplyStyle style)
    {
        yield return (Oids.TransactionId, Text(request.TransactionId));
        yield return (Oids.MessageType, Number((int)MessageType.CertRep));
        yield return (Oids.PkiStatus, Number(reply switch { CertRep.Success => 0, CertRep.Failure => 2, _ => 3 }));
        yield return (Oids.SenderNonce, Nonce(SenderNonce(request, style)));
        if (request.Attributes.SenderNonce is { } nonce) yield return (Oids.RecipientNonce, Nonce(nonce));
        if (reply is not CertRep.Failure failure) yield break;
        yield return (Oids.FailInfo, Number(failure.FailInfo));
        if (failure.FailInfoText is { } text)
            yield return (Oids.FailInfoText, Text(text, UniversalTagNumber.UTF8String));
    }

    private static byte[] SenderNonce(ScepRequest request, ReplyStyle style) =>
        style.RepeatsNonce && request.Attributes.SenderNonce is { } repeated
            ? repeated
            : RandomNumberGenerator.GetBytes(style.NonceBytes);

    private static byte[] Number(int value) => Text(value.ToString(CultureInfo.InvariantCulture));

    private static byte[] Time(DateTimeOffset now)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        Asn1Time.Write(writer, now);
        return writer.Encode();
    }

    private static byte[] Nonce(byte[] value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(value);
        return writer.Encode();
    }

    /// <summary>
    /// Writes a PrintableString, or a UTF8String if a client used other characters in its transactionID.
    /// </summary>
    private static byte[] Text(string value)
    {
        try
        {
            return Text(value, UniversalTagNumber.PrintableString);
        }
        catch (ArgumentException)
        {
            return Text(value, UniversalTagNumber.UTF8String);
        }
    }

    private static byte[] Text(string value, UniversalTagNumber type)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(type, value);
        return writer.Encode();
    }
}

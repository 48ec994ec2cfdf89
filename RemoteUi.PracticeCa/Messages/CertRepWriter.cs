using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes a CertRep in DER, in the digest and the cipher of the request it answers (RFC 8894, 3.3.2).</summary>
internal static class CertRepWriter
{
    public static byte[] Write(CertRep reply, ScepRequest request, Identity signer)
    {
        var envelope = reply is CertRep.Success success ? Encrypt(success.CertificateSet, request) : null;

        // FAILURE and PENDING leave the envelope out (RFC 8894, 3.3.2.2 and 3.3.2.3); CMS calls content that is left out "detached".
        var signed = new SignedCms(new ContentInfo(new Oid(Oids.Data), envelope ?? []), detached: envelope is null);
        var cmsSigner = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer.Certificate)
        {
            DigestAlgorithm = new Oid(ReplyDigest(request)),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var attribute in Attributes(reply, request)) cmsSigner.SignedAttributes.Add(attribute);
        signed.ComputeSignature(cmsSigner);
        return signed.Encode();
    }

    private static byte[] Encrypt(byte[] content, ScepRequest request)
    {
        var envelope = new EnvelopedCms(new ContentInfo(content), new AlgorithmIdentifier(new Oid(request.CipherOid!)));
        envelope.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, request.SignerCertificate));
        return envelope.Encode();
    }

    /// <summary>A request in a digest that is refused is answered in one that nobody refuses.</summary>
    private static string ReplyDigest(ScepRequest request) =>
        Algorithms.IsDigestAccepted(request.DigestOid, Behavior.CapabilityList.Full) ? request.DigestOid : Oids.Sha256;

    private static IEnumerable<AsnEncodedData> Attributes(CertRep reply, ScepRequest request)
    {
        yield return Text(Oids.TransactionId, request.TransactionId);
        yield return Number(Oids.MessageType, (int)MessageType.CertRep);
        yield return Number(Oids.PkiStatus, reply switch { CertRep.Success => 0, CertRep.Failure => 2, _ => 3 });
        yield return Nonce(Oids.SenderNonce, RandomNumberGenerator.GetBytes(16));
        if (request.Attributes.SenderNonce is { } nonce) yield return Nonce(Oids.RecipientNonce, nonce);
        if (reply is not CertRep.Failure failure) yield break;
        yield return Number(Oids.FailInfo, failure.FailInfo);
        yield return Text(Oids.FailInfoText, failure.FailInfoText, UniversalTagNumber.UTF8String);
    }

    private static AsnEncodedData Number(string oid, int value) => Text(oid, value.ToString(CultureInfo.InvariantCulture));

    private static AsnEncodedData Nonce(string oid, byte[] value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(value);
        return new AsnEncodedData(oid, writer.Encode());
    }

    /// <summary>A PrintableString; a client that put other characters into its transactionID gets them back in UTF-8.</summary>
    private static AsnEncodedData Text(string oid, string value)
    {
        try
        {
            return Text(oid, value, UniversalTagNumber.PrintableString);
        }
        catch (ArgumentException)
        {
            return Text(oid, value, UniversalTagNumber.UTF8String);
        }
    }

    private static AsnEncodedData Text(string oid, string value, UniversalTagNumber type)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(type, value);
        return new AsnEncodedData(oid, writer.Encode());
    }
}

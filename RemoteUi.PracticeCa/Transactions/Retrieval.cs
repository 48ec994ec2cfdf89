using System.Formats.Asn1;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Publication;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Handles GetCert and GetCRL (RFC 8894, 3.3.4).</summary>
internal sealed class Retrieval(
    RegisterLookup register, AuthorityKeys keys, RevocationLists lists, ILogger<Retrieval> logger)
{
    public byte[] GetCert(byte[] content)
    {
        var (issuer, serialNumber) = ReadName(content);
        var certificate = serialNumber == issuer.Certificate.SerialNumber
            ? issuer.Certificate.RawData
            : register.FindBySerialNumber(serialNumber)?.Certificate
                ?? throw new RequestRefusedException(
                    FailInfo.BadCertId, "This CA has not issued a certificate with this serial number.");
        Log.CertificateRetrieved(logger, serialNumber);
        return CertificateSetWriter.WriteCertificates(certificate);
    }

    /// <summary>Returns the issuer's only revocation list, whichever of its certificates is named.</summary>
    public byte[] GetCrl(byte[] content)
    {
        var (issuer, serialNumber) = ReadName(content);
        Log.CrlRetrieved(logger, serialNumber);
        return CertificateSetWriter.WriteCrl(lists.Make(keys.OwnerOf(issuer)));
    }

    /// <summary>Reads an IssuerAndSerialNumber whose issuer is this CA; the number is in hexadecimal.</summary>
    private (Identity Issuer, string SerialNumber) ReadName(byte[] content)
    {
        try
        {
            var reader = new AsnReader(content, AsnEncodingRules.BER);
            var issuerAndSerialNumber = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var name = issuerAndSerialNumber.ReadEncodedValue();
            var serialNumber = issuerAndSerialNumber.ReadIntegerBytes();
            issuerAndSerialNumber.ThrowIfNotEmpty();
            var issuer = keys.Issuers.FirstOrDefault(own =>
                name.Span.SequenceEqual(own.Certificate.SubjectName.RawData));
            return (issuer ?? throw new UnusableContentException(), Convert.ToHexString(serialNumber.Span));
        }
        catch (AsnContentException)
        {
            throw new UnusableContentException();
        }
    }
}

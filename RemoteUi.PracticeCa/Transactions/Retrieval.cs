using System.Formats.Asn1;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Handles GetCert and GetCRL (RFC 8894, 3.3.4).</summary>
internal sealed class Retrieval(CertificateRegister register, AuthorityKeys keys, CertificateAuthority authority)
{
    public byte[] GetCert(byte[] content)
    {
        var serialNumber = ReadSerialNumber(content);
        var certificate = serialNumber == keys.Ca.Certificate.SerialNumber
            ? keys.Ca.Certificate.RawData
            : register.FindBySerialNumber(serialNumber)?.Certificate;
        return CertificateSetWriter.WriteCertificates(
            certificate
                ?? throw new RequestRefusedException(
                    FailInfo.BadCertId, "This CA has not issued a certificate with this serial number."));
    }

    /// <summary>Returns this CA's only revocation list, whichever of its certificates is named.</summary>
    public byte[] GetCrl(byte[] content)
    {
        ReadSerialNumber(content);
        return CertificateSetWriter.WriteCrl(MakeRevocationList());
    }

    public byte[] MakeRevocationList() =>
        authority.MakeRevocationList(register.All.Where(entry => entry.State == RegisterState.Revoked));

    /// <summary>
    /// Returns the serial number, in hexadecimal, of an IssuerAndSerialNumber whose issuer is this CA.
    /// </summary>
    private string ReadSerialNumber(byte[] content)
    {
        try
        {
            var reader = new AsnReader(content, AsnEncodingRules.BER);
            var issuerAndSerialNumber = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var issuer = issuerAndSerialNumber.ReadEncodedValue();
            var serialNumber = issuerAndSerialNumber.ReadIntegerBytes();
            issuerAndSerialNumber.ThrowIfNotEmpty();
            return issuer.Span.SequenceEqual(keys.Ca.Certificate.SubjectName.RawData)
                ? Convert.ToHexString(serialNumber.Span)
                : throw new UnusableContentException();
        }
        catch (AsnContentException)
        {
            throw new UnusableContentException();
        }
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>Finds the status of the certificate that a CertID names.</summary>
internal sealed class CertificateStatus(AuthorityKeys keys, RegisterLookup register)
{
    /// <summary>Returns the CA that issued the certificate, or null if it is none of this server's.</summary>
    public Identity? IssuerOf(OcspCertId certId) =>
        keys.Issuers.FirstOrDefault(issuer => IsNamed(issuer.Certificate, certId));

    /// <summary>Returns the status of a certificate of one of the CAs.</summary>
    public OcspStatus Of(OcspCertId certId, Identity issuer)
    {
        var entry = register.FindBySerialNumber(certId.SerialNumber);
        if (entry is null || !keys.NumbersOf(issuer).Contains(entry.Ca))
            return IsOwn(certId.SerialNumber, issuer) ? new OcspStatus.Good() : new OcspStatus.Unknown();
        return entry.State == RegisterState.Revoked
            ? new OcspStatus.Revoked(entry.DecidedAt!.Value, entry.RevocationReason)
            : new OcspStatus.Good();
    }

    /// <summary>Whether it is the certificate of the CA itself, or that of one of its RAs.</summary>
    private bool IsOwn(string serialNumber, Identity issuer) =>
        keys.Made.Any(own => own.Certificate.SerialNumber == serialNumber
            && own.Certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.Certificate.SubjectName.RawData));

    private static bool IsNamed(X509Certificate2 issuer, OcspCertId certId) =>
        Algorithms.FindDigest(certId.HashOid) is { } digest
            && HasHash(issuer.SubjectName.RawData, digest, certId.NameHash)
            && HasHash(issuer.PublicKey.EncodedKeyValue.RawData, digest, certId.KeyHash);

    private static bool HasHash(byte[] content, HashAlgorithmName digest, byte[] hash) =>
        CryptographicOperations.HashData(digest, content).AsSpan().SequenceEqual(hash);
}

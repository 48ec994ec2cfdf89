using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Decides which requests are renewals. The certificate that signs a renewal authorizes it, so it needs no challenge
/// password, and must ask for the same names (<see cref="RenewedNames"/>).
/// </summary>
internal sealed class RenewalRule(RegisterLookup register, AuthorityKeys keys, TimeProvider time)
{
    /// <summary>
    /// Returns whether a request is a renewal: every RenewalReq, and a PKCSReq that is signed with a certificate of
    /// this CA in force, if it asks for a new key, or for the same names without a challenge password. Many clients
    /// renew by the latter (RFC 8894, 2.3).
    /// </summary>
    public bool IsRenewal(ScepRequest request, CertificationRequest asked)
    {
        if (request.IsRenewal) return true;
        var signer = request.SignerCertificate;
        if (!keys.Issuers.Any(own => HasName(signer, own)) || !IsInForce(signer)) return false;
        return !IsSigned(request, asked.Requested)
            || (asked.ChallengePassword is null && RenewedNames.AreKept(signer, asked.Requested));
    }

    /// <summary>Throws <see cref="RequestRefusedException"/> if the signer may not ask for the certificate.</summary>
    public void Check(ScepRequest request, RequestedCertificate requested, bool isRenewal)
    {
        if (isRenewal && !IsInForce(request.SignerCertificate))
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "A renewal must be signed with a certificate of this CA that is valid and not revoked.");
        if (isRenewal) RenewedNames.Check(request.SignerCertificate, requested);
        else if (!IsSigned(request, requested))
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "The message is not signed with the key in the certificate request, nor, for an EC key, with a "
                    + "self-signed certificate, nor with a certificate of this CA that is valid and not revoked.");
    }

    /// <summary>
    /// Whether the message is signed with the key that it asks a certificate for, or with a transient one.
    /// </summary>
    private static bool IsSigned(ScepRequest request, RequestedCertificate requested) =>
        request.SignerKey.AsSpan().SequenceEqual(requested.PublicKey) || TransientKey.Signs(request, requested);

    private static bool HasName(X509Certificate2 signer, Identity issuer) =>
        signer.IssuerName.RawData.AsSpan().SequenceEqual(issuer.Certificate.SubjectName.RawData);

    /// <summary>Whether a certificate was issued here, is not revoked, and is currently valid.</summary>
    private bool IsInForce(X509Certificate2 certificate)
    {
        var entry = register.FindBySerialNumber(certificate.SerialNumber);
        var now = time.GetUtcNow();
        return entry is { State: RegisterState.Issued, Certificate: { } issued }
            && issued.AsSpan().SequenceEqual(certificate.RawData)
            && certificate.NotBefore <= now && now < certificate.NotAfter;
    }
}

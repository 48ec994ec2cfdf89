using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Represents a certificate request whose proof of possession has been verified.</summary>
internal sealed record CertificationRequest(RequestedCertificate Requested, ChallengePassword? ChallengePassword)
{
    /// <summary>The key usage that it asks for.</summary>
    public X509KeyUsageFlags KeyUsages { get; init; }
}

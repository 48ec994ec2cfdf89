using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Represents a certificate request whose proof of possession has been verified.</summary>
internal sealed record CertificationRequest(RequestedCertificate Requested, ChallengePassword? ChallengePassword);

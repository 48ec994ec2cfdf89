using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>A certificate request whose proof of possession was checked.</summary>
internal sealed record CertificationRequest(RequestedCertificate Requested, ChallengePassword? ChallengePassword);

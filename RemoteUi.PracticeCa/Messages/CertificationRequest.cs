using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>A certificate request whose proof of possession was checked.</summary>
internal sealed record CertificationRequest(RequestedCertificate Requested, ChallengePassword? ChallengePassword);

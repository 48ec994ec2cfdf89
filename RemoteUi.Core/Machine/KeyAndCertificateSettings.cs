using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Machine;

/// <summary>
/// The fields of [Certificate Issuance Request] that are no secret; also [Settings for Key and Certificate To Be
/// Issued].
/// </summary>
public sealed record KeyAndCertificateSettings(
    string KeyName, SignatureHash SignatureHash, KeyLength KeyLength, string? Organization, string CommonName,
    KeyUse Use)
{
    public RequestSubject Subject => new(Organization, CommonName);
}

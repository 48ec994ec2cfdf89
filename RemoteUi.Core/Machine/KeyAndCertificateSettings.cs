using System.Text.Json.Serialization;
using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Machine;

/// <summary>
/// The fields of [Certificate Issuance Request] that are not secret; also [Settings for Key and Certificate To Be
/// Issued]. The property names are the stored format (docs/decisions/0009).
/// </summary>
public sealed record KeyAndCertificateSettings(
    string KeyName, SignatureHash SignatureHash, KeyLength KeyLength, string? Organization, string CommonName,
    [property: JsonIgnore] KeyUse Use)
{
    /// <summary>Creates the settings from the stored format, which has the use in two parts.</summary>
    [JsonConstructor]
    public KeyAndCertificateSettings(
        string keyName, SignatureHash signatureHash, KeyLength keyLength, string? organization, string commonName,
        KeyUseLocation useLocation, string? ipSecPolicy)
        : this(keyName, signatureHash, keyLength, organization, commonName, new KeyUse(useLocation, ipSecPolicy))
    {
    }

    /// <summary>[Key Algorithm:]. Settings of an older version have none, which means RSA.</summary>
    public KeyAlgorithm KeyAlgorithm { get; init; }

    public KeyUseLocation UseLocation => Use.Location;

    public string? IpSecPolicy => Use.IpSecPolicy;

    [JsonIgnore]
    public RequestSubject Subject => new(Organization, CommonName);
}

using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Settings;

/// <summary>Represents the key and certificate that a request asks for.</summary>
public sealed record KeyAndCertificateModel
{
    /// <summary>1 to 24 printable ASCII characters.</summary>
    public string? KeyName { get; init; }

    /// <summary>The hash with which the request is signed.</summary>
    public SignatureHash SignatureHash { get; init; } = SignatureHash.Sha256;

    /// <summary>The algorithm of the key, and the curve of an ECDSA key.</summary>
    public KeyAlgorithm KeyAlgorithm { get; init; }

    /// <summary>The length of the key; counts for RSA only.</summary>
    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;

    public string? Organization { get; init; }

    /// <summary>An IP address or a domain name; also the subject alternative name.</summary>
    public string? CommonName { get; init; }

    /// <summary>What the key is used for.</summary>
    public KeyUseLocation UseLocation { get; init; }

    /// <summary>The name of the policy, if the key is used for IPSec.</summary>
    public string? IpSecPolicy { get; init; }

    /// <summary>Never in an answer. In the auto request settings, none keeps the stored one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(SecretJson))]
    public Secret? ChallengePassword { get; init; }

    /// <summary>Whether a challenge password is stored; only in answers.</summary>
    public bool ChallengePasswordIsSet { get; init; }

    internal static KeyAndCertificateModel From(KeyAndCertificateSettings settings) => new()
    {
        KeyName = settings.KeyName,
        SignatureHash = settings.SignatureHash,
        KeyAlgorithm = settings.KeyAlgorithm,
        KeyLength = settings.KeyLength,
        Organization = settings.Organization,
        CommonName = settings.CommonName,
        UseLocation = settings.UseLocation,
        IpSecPolicy = settings.IpSecPolicy,
    };

    internal KeyAndCertificateForm ToForm() => new()
    {
        KeyName = KeyName,
        SignatureHash = SignatureHash,
        KeyAlgorithm = KeyAlgorithm,
        KeyLength = KeyLength,
        Organization = Organization,
        CommonName = CommonName,
        UseLocation = UseLocation,
        IpSecPolicy = IpSecPolicy,
        ChallengePassword = ChallengePassword,
    };
}

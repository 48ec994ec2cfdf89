using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Machine;

/// <summary>[Certificate Issuance Request] as typed. <see cref="Check"/> holds the rules of section 3.</summary>
public sealed record KeyAndCertificateForm
{
    public string? KeyName { get; set; }

    public SignatureHash SignatureHash { get; set; } = SignatureHash.Sha256;

    public KeyLength KeyLength { get; set; } = KeyLength.Rsa2048;

    public string? Organization { get; set; }

    public string? CommonName { get; set; }

    public KeyUseLocation UseLocation { get; set; }

    public string? IpSecPolicy { get; set; }

    /// <summary>Never shown again, never logged, never stored by a request by hand.</summary>
    public string? ChallengePassword { get; set; }

    public static KeyAndCertificateForm From(KeyAndCertificateSettings settings) => throw new NotImplementedException();

    /// <param name="policies">The registered IPSec policies that may be chosen.</param>
    public Checked<KeyAndCertificateSettings> Check(IReadOnlyCollection<string> policies) => throw new NotImplementedException();

    public override string ToString() => $"{nameof(KeyAndCertificateForm)} for {CommonName}";
}

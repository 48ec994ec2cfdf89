using RemoteUi.Core.Keys;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [Certificate Issuance Request] as typed. <see cref="Check"/> applies the rules of docs/machine.md, section 3.
/// </summary>
public sealed record KeyAndCertificateForm
{
    public string? KeyName { get; set; }

    public SignatureHash SignatureHash { get; set; } = SignatureHash.Sha256;

    public KeyAlgorithm KeyAlgorithm { get; set; }

    /// <summary>Counts for RSA only.</summary>
    public KeyLength KeyLength { get; set; } = KeyLength.Rsa2048;

    public string? Organization { get; set; }

    public string? CommonName { get; set; }

    public KeyUseLocation UseLocation { get; set; }

    public string? IpSecPolicy { get; set; }

    /// <summary>Never shown again, never logged, and not stored for a manual request.</summary>
    public Secret? ChallengePassword { get; set; }

    /// <summary>Whether nothing that would have to be checked was typed.</summary>
    internal bool IsEmpty =>
        string.IsNullOrWhiteSpace(KeyName)
            && string.IsNullOrWhiteSpace(CommonName) && string.IsNullOrWhiteSpace(Organization);

    public static KeyAndCertificateForm From(KeyAndCertificateSettings settings) => new()
    {
        KeyName = settings.KeyName,
        SignatureHash = settings.SignatureHash,
        KeyAlgorithm = settings.KeyAlgorithm,
        KeyLength = settings.KeyLength,
        Organization = settings.Organization,
        CommonName = settings.CommonName,
        UseLocation = settings.Use.Location,
        IpSecPolicy = settings.Use.IpSecPolicy,
    };

    /// <param name="policies">The registered IPSec policies that may be chosen.</param>
    public Checked<KeyAndCertificateSettings> Check(IReadOnlyCollection<string> policies)
    {
        var check = new RuleCheck();
        var name = CheckKeyName(check);
        check.Choice(nameof(SignatureHash), SignatureHash);
        check.Choice(nameof(KeyAlgorithm), KeyAlgorithm);
        check.Choice(nameof(KeyLength), KeyLength);
        var organization = check.OptionalText(nameof(Organization), Organization, FieldLengths.Organization);
        var commonName = CheckCommonName(check);
        if (ChallengePassword?.Reveal() is { Length: > FieldLengths.ChallengePassword })
            check.Break(nameof(ChallengePassword), Rules.TooLong, FieldLengths.ChallengePassword);
        var use = CheckUse(check, policies);
        return check.Result(() =>
            new KeyAndCertificateSettings(name!, SignatureHash, KeyLength, organization, commonName!, use)
            {
                KeyAlgorithm = KeyAlgorithm,
            });
    }

    private string? CheckKeyName(RuleCheck check)
    {
        var name = check.RequiredText(nameof(KeyName), KeyName, FieldLengths.KeyName);
        if (name is not null && name.Any(one => one > '~')) check.Break(nameof(KeyName), Rules.NotPrintableAscii);
        return name;
    }

    private string? CheckCommonName(RuleCheck check)
    {
        var name = check.RequiredText(nameof(CommonName), CommonName, FieldLengths.CommonName);
        if (name is { Length: <= FieldLengths.CommonName }
            && !Machine.CommonName.IsIpAddress(name) && !Machine.CommonName.IsDomainName(name))
            check.Break(nameof(CommonName), Rules.NotAnAddressOrDomainName);
        return name;
    }

    private KeyUse CheckUse(RuleCheck check, IReadOnlyCollection<string> policies)
    {
        check.Choice(nameof(UseLocation), UseLocation);
        if (UseLocation != KeyUseLocation.IpSec) return new(UseLocation);
        if (string.IsNullOrWhiteSpace(IpSecPolicy)) check.Break(nameof(IpSecPolicy), Rules.PolicyRequired);
        else if (!policies.Contains(IpSecPolicy)) check.Break(nameof(IpSecPolicy), Rules.PolicyUnknown, IpSecPolicy);
        return new(UseLocation, IpSecPolicy);
    }
}

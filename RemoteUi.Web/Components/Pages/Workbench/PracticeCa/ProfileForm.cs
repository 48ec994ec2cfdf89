using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Represents [Certificate Profile] as entered.</summary>
public sealed record ProfileForm
{
    private const int MaxMinutes = 52_560_000;

    /// <summary>Empty for the configured validity.</summary>
    public string? Validity { get; set; }

    public string? ValidityUnit { get; set; } = nameof(PracticeCa.ValidityUnit.Days);

    /// <summary>In minutes.</summary>
    public string? Backdating { get; set; }

    public string? KeyUsage { get; set; }

    public bool DigitalSignature { get; set; }

    public bool NonRepudiation { get; set; }

    public bool KeyEncipherment { get; set; }

    public bool DataEncipherment { get; set; }

    public bool KeyAgreement { get; set; }

    public string? ExtendedKeyUsage { get; set; }

    /// <summary>Object identifiers, separated by spaces or commas.</summary>
    public string? ExtendedKeyUsages { get; set; }

    public static ProfileForm From(CertificateProfile profile)
    {
        var (validity, unit) = TextOf(profile.Validity);
        return new()
        {
            Validity = validity,
            ValidityUnit = unit.ToString(),
            Backdating = ((int)profile.Backdating.TotalMinutes).ToString(CultureInfo.InvariantCulture),
            KeyUsage = profile.KeyUsage.ToString(),
            DigitalSignature = profile.ChosenKeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature),
            NonRepudiation = profile.ChosenKeyUsages.HasFlag(X509KeyUsageFlags.NonRepudiation),
            KeyEncipherment = profile.ChosenKeyUsages.HasFlag(X509KeyUsageFlags.KeyEncipherment),
            DataEncipherment = profile.ChosenKeyUsages.HasFlag(X509KeyUsageFlags.DataEncipherment),
            KeyAgreement = profile.ChosenKeyUsages.HasFlag(X509KeyUsageFlags.KeyAgreement),
            ExtendedKeyUsage = profile.ExtendedKeyUsage.ToString(),
            ExtendedKeyUsages = string.Join(' ', profile.ChosenExtendedKeyUsages),
        };
    }

    /// <param name="current">The profile whose usages are kept for fields that do not apply.</param>
    public Checked<CertificateProfile> Check(CertificateProfile current)
    {
        var check = new RuleCheck();
        var keyUsage = check.RequiredChoice<KeyUsageRule>(nameof(KeyUsage), KeyUsage);
        var extended = check.RequiredChoice<ExtendedKeyUsageRule>(nameof(ExtendedKeyUsage), ExtendedKeyUsage);
        var profile = new CertificateProfile
        {
            Validity = CheckValidity(check),
            Backdating = TimeSpan.FromMinutes(
                check.RequiredNumber(
                    nameof(Backdating), Backdating, 0, (int)CertificateProfile.MaxBackdating.TotalMinutes) ?? 0),
            KeyUsage = keyUsage,
            ChosenKeyUsages = keyUsage == KeyUsageRule.Chosen ? CheckUsages(check) : current.ChosenKeyUsages,
            ExtendedKeyUsage = extended,
            ChosenExtendedKeyUsages = extended == ExtendedKeyUsageRule.Chosen
                ? CheckExtended(check)
                : current.ChosenExtendedKeyUsages,
        };
        return check.Result(() => profile);
    }

    private static (string? Amount, ValidityUnit Unit) TextOf(TimeSpan? validity)
    {
        if (validity is not { } time) return (null, PracticeCa.ValidityUnit.Days);
        var minutes = (long)time.TotalMinutes;
        var unit = minutes % (24 * 60) == 0 ? PracticeCa.ValidityUnit.Days
            : minutes % 60 == 0 ? PracticeCa.ValidityUnit.Hours
            : PracticeCa.ValidityUnit.Minutes;
        return ((minutes / MinutesOf(unit)).ToString(CultureInfo.InvariantCulture), unit);
    }

    private static int MinutesOf(ValidityUnit unit) => unit switch
    {
        PracticeCa.ValidityUnit.Days => 24 * 60,
        PracticeCa.ValidityUnit.Hours => 60,
        _ => 1,
    };

    private TimeSpan? CheckValidity(RuleCheck check)
    {
        var unit = MinutesOf(check.RequiredChoice<ValidityUnit>(nameof(ValidityUnit), ValidityUnit));
        if (string.IsNullOrWhiteSpace(Validity)) return null;
        return check.RequiredNumber(nameof(Validity), Validity, 1, MaxMinutes / unit) is { } amount
            ? TimeSpan.FromMinutes((long)amount * unit)
            : null;
    }

    private X509KeyUsageFlags CheckUsages(RuleCheck check)
    {
        (bool IsSet, X509KeyUsageFlags Usage)[] all =
        [
            (DigitalSignature, X509KeyUsageFlags.DigitalSignature), (NonRepudiation, X509KeyUsageFlags.NonRepudiation),
            (KeyEncipherment, X509KeyUsageFlags.KeyEncipherment),
            (DataEncipherment, X509KeyUsageFlags.DataEncipherment), (KeyAgreement, X509KeyUsageFlags.KeyAgreement),
        ];
        var chosen = all.Where(one => one.IsSet)
            .Aggregate(X509KeyUsageFlags.None, (usages, one) => usages | one.Usage);
        if (chosen == X509KeyUsageFlags.None) check.Break(nameof(KeyUsage), Rules.NoKeyUsage);
        return chosen;
    }

    private string[] CheckExtended(RuleCheck check)
    {
        var usages = (ExtendedKeyUsages ?? "")
            .Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToArray();
        if (usages.Length > CertificateProfile.MaxExtendedKeyUsages || !usages.All(CertificateProfile.IsUsage))
            check.Break(
                nameof(ExtendedKeyUsages), Rules.NotObjectIdentifiers, CertificateProfile.MaxExtendedKeyUsages);
        return usages;
    }
}

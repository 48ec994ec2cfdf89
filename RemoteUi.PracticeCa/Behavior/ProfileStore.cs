using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Stores the certificate profile. There is no file until it is changed.</summary>
internal sealed class ProfileStore(PracticeCaFolder folder)
{
    private volatile CertificateProfile? current;

    public CertificateProfile Current =>
        current ??= JsonFile.Read<CertificateProfile>(folder.Profile) ?? new CertificateProfile();

    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public void Change(CertificateProfile profile)
    {
        if (!IsValid(profile)) throw new ArgumentException("The profile has a value out of range", nameof(profile));
        JsonFile.Write(folder.Profile, profile);
        current = profile;
    }

    private static bool IsValid(CertificateProfile profile) =>
        (profile.Validity is not { } validity
            || (validity >= CertificateProfile.MinValidity && validity <= CertificateProfile.MaxValidity))
            && profile.Backdating >= TimeSpan.Zero && profile.Backdating <= CertificateProfile.MaxBackdating
            && (profile.ChosenKeyUsages & ~CertificateProfile.AllowedKeyUsages) == 0
            && profile.ChosenExtendedKeyUsages.Count <= CertificateProfile.MaxExtendedKeyUsages
            && profile.ChosenExtendedKeyUsages.All(CertificateProfile.IsUsage);
}

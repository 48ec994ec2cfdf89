using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>Represents one setting that an import changes.</summary>
/// <param name="Field">The key of its label.</param>
/// <param name="Old">The value as the page shows it: text, a bool, or a value of an enum; null if there is
/// none.</param>
/// <param name="New">The same, after the import.</param>
public sealed record SettingChange(string Field, object? Old, object? New)
{
    /// <summary>Returns what differs, form by form. A secret is only set, changed, or removed.</summary>
    public static IReadOnlyList<SettingChange> Between(MachineSettings old, MachineSettings imported) =>
        [
            .. Fields(old)
                .Zip(Fields(imported), (before, after) => new SettingChange(before.Field, before.Value, after.Value))
                .Where(change => !Equals(change.Old, change.New)),
            .. Secrets(
                nameof(AutoRequestSettings.ChallengePassword), old.AutoRequest.ChallengePassword,
                imported.AutoRequest.ChallengePassword),
            .. Secrets(
                nameof(AutoRequestSettings.NdesPassword), old.AutoRequest.NdesPassword,
                imported.AutoRequest.NdesPassword),
            .. Secrets(
                nameof(Ieee8021XSettings.RadiusSecret), old.Network.Ieee8021X.RadiusSecret,
                imported.Network.Ieee8021X.RadiusSecret),
        ];

    private static IEnumerable<(string Field, object? Value)> Fields(MachineSettings settings)
    {
        foreach (var field in FieldsOf(CommunicationSettingsForm.From(settings.Communication))) yield return field;
        yield return ("Servers", string.Join(", ", settings.OtherServers.Select(TextOf)));
        foreach (var field in FieldsOf(AutoRequestForm.From(settings.AutoRequest))) yield return field;
        foreach (var field in FieldsOf(Ieee8021XForm.From(settings.Network))) yield return field;
        yield return (
            nameof(settings.CaCertificates),
            string.Join("; ", settings.CaCertificates.Select(TextOf)));
        foreach (var (field, value) in FieldsOf(settings.Revocation)) yield return (field, value);
    }

    /// <summary>Returns all that can differ between two saved servers.</summary>
    private static string TextOf(CommunicationSettings server) =>
        string.Join(
            ' ',
            new[]
            {
                server.ServerName, server.Address.AbsoluteUri, $"{server.Timeout.TotalSeconds} s", server.CaIdentifier,
                server.CaFingerprint,
            }.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>Returns what tells a certificate from another of the same CA, and its uses.</summary>
    private static string TextOf(CaCertificate certificate)
    {
        using var loaded = certificate.Load();
        return $"{loaded.Subject} ({string.Join(", ", [certificate.Thumbprint()[..16], .. UsesOf(certificate)])})";
    }

    private static IEnumerable<string> UsesOf(CaCertificate certificate) =>
        certificate.Uses.Chosen().Select(use => use switch
        {
            CaUse.Https => "https",
            CaUse.Ieee8021X => "IEEE 802.1X",
            _ => $"{use}",
        });

    /// <summary>Returns the fields of a form as they are declared, those of a form within it included.</summary>
    private static IEnumerable<(string Field, object? Value)> FieldsOf(object form) =>
        from property in form.GetType().GetProperties()
        where property.CanWrite && property.PropertyType != typeof(Secret)
        let value = property.GetValue(form)
        from field in value is KeyAndCertificateForm key ? FieldsOf(key) : [(LabelOf(property.Name), value)]
        select field;

    /// <summary>Returns the key of a field's label, if the field shares its row with another one.</summary>
    private static string LabelOf(string property) =>
        property switch
        {
            nameof(AutoRequestForm.StartTime) => "RequestStart.Time",
            nameof(AutoRequestForm.IntervalUnit) => "RequestInterval.Unit",
            _ => property,
        };

    private static IEnumerable<SettingChange> Secrets(string field, Secret? old, Secret? imported)
    {
        if (Equals(old, imported)) yield break;
        yield return new(
            field, old is null ? SecretState.NotSet : SecretState.Set,
            imported is null ? SecretState.NotSet : old is null ? SecretState.Set : SecretState.Changed);
    }
}

/// <summary>Specifies what is shown of a secret.</summary>
public enum SecretState
{
    NotSet,
    Set,
    Changed,
}

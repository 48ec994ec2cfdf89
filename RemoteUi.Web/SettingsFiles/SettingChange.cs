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
    /// <summary>Returns what differs, in the order of the pages. A secret is only set, changed, or removed.</summary>
    public static IReadOnlyList<SettingChange> Between(MachineSettings old, MachineSettings imported) =>
        [
            .. Fields(old)
                .Zip(Fields(imported), (before, after) => new SettingChange(before.Field, before.Value, after.Value))
                .Where(change => !Equals(change.Old, change.New)),
            .. Secrets(old.AutoRequest.ChallengePassword, imported.AutoRequest.ChallengePassword),
        ];

    private static IEnumerable<(string Field, object? Value)> Fields(MachineSettings settings)
    {
        var communication = CommunicationSettingsForm.From(settings.Communication);
        yield return (nameof(communication.ServerName), communication.ServerName);
        yield return (nameof(communication.ServerUrl), communication.ServerUrl);
        yield return (nameof(communication.Port), communication.Port);
        yield return (nameof(communication.TimeoutSeconds), communication.TimeoutSeconds);
        yield return (nameof(communication.CaIdentifier), communication.CaIdentifier);
        yield return (nameof(communication.CaFingerprint), communication.CaFingerprint);
        yield return ("Servers", string.Join(", ", settings.OtherServers.Select(TextOf)));
        foreach (var field in Fields(AutoRequestForm.From(settings.AutoRequest))) yield return field;
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

    private static IEnumerable<(string Field, object? Value)> Fields(AutoRequestForm form)
    {
        yield return (nameof(form.TimerEnabled), form.TimerEnabled);
        yield return (nameof(form.StartDate), form.StartDate is null ? null : $"{form.StartDate} {form.StartTime}");
        yield return (nameof(form.AdjustTime), form.AdjustTime);
        yield return (nameof(form.PollingEnabled), form.PollingEnabled);
        yield return (nameof(form.PollingCount), form.PollingCount);
        yield return (nameof(form.PollingIntervalSeconds), form.PollingIntervalSeconds);
        yield return (nameof(form.Periodic), form.Periodic);
        yield return (nameof(form.IntervalCount), form.IntervalCount);
        yield return ("RequestInterval.Unit", form.IntervalUnit);
        yield return (nameof(form.RestartAfterwards), form.RestartAfterwards);
        yield return (nameof(form.DeleteOld), form.DeleteOld);
        foreach (var field in Fields(form.KeyAndCertificate)) yield return field;
    }

    private static IEnumerable<(string Field, object? Value)> Fields(KeyAndCertificateForm form)
    {
        yield return (nameof(form.KeyName), form.KeyName);
        yield return (nameof(form.SignatureHash), form.SignatureHash);
        yield return (nameof(form.KeyLength), form.KeyLength);
        yield return (nameof(form.Organization), form.Organization);
        yield return (nameof(form.CommonName), form.CommonName);
        yield return (nameof(form.UseLocation), form.UseLocation);
        yield return (nameof(form.IpSecPolicy), form.IpSecPolicy);
    }

    private static IEnumerable<SettingChange> Secrets(Secret? old, Secret? imported)
    {
        const string Field = nameof(AutoRequestSettings.ChallengePassword);
        if (Equals(old, imported)) yield break;
        yield return new(
            Field, old is null ? SecretState.NotSet : SecretState.Set,
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

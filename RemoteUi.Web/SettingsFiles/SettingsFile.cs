using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.SettingsFiles;

/// <summary>
/// Reads and writes [Settings/Registration Basic Information] as one encrypted file: [Communication Settings],
/// [Settings for Certificate Issuance Auto Request], [CA Certificate Settings], [OCSP (Online Certificate Status
/// Protocol) Settings], and [IEEE 802.1X Settings] other than on or off. Revocation lists are not part of it: they are
/// out of date within days.
/// </summary>
public sealed class SettingsFile(MachineProfile machine, TimeProvider clock)
{
    /// <summary>
    /// The maximum size of a file that is read, in bytes: room for as many CA certificates as a device can have. A file
    /// without them has about 1,500.
    /// </summary>
    public const int MaxBytes = 512 * 1024;

    private const string Format = "Settings/Registration Basic Information";
    private const int Version = 1;

    public static byte[] Write(MachineSettings settings, Secret password) => PasswordEnvelope.Seal(
        JsonSerializer.SerializeToUtf8Bytes(
            new Contents(
                Format,
                Version,
                settings.Communication,
                settings.AutoRequest,
                settings.AutoRequest.ChallengePassword?.Reveal(),
                settings.OtherServers,
                settings.CaCertificates,
                settings.Network.Ieee8021X,
                settings.Network.Ieee8021X.RadiusSecret?.Reveal(),
                settings.Revocation,
                settings.AutoRequest.NdesPassword?.Reveal(),
                ProductVersion.WithRevision),
            StoredJson.Strict),
        password);

    /// <summary>
    /// Reads a file and checks everything in it by the rules of the pages. Settings that are not part of it (the
    /// others of [Network Settings]) are taken from <paramref name="current"/>.
    /// </summary>
    public SettingsFileResult Read(byte[]? file, Secret? password, MachineSettings current)
    {
        if (file is not { Length: > 0 }) return new(SettingsFileError.FileMissing);
        if (file.Length > MaxBytes) return new(SettingsFileError.FileTooLarge);
        if (password is null) return new(SettingsFileError.PasswordWrong);
        var opened = PasswordEnvelope.Open(file, password);
        return opened.Fault switch
        {
            EnvelopeFault.None => ReadContent(opened.Content!, current),
            EnvelopeFault.PasswordWrong => new(SettingsFileError.PasswordWrong),
            EnvelopeFault.Damaged => new(SettingsFileError.Damaged),
            _ => new(SettingsFileError.NotAnExport),
        };
    }

    /// <summary>Reads and checks the content of an opened file; see <see cref="SettingsFileResult.Content"/>.</summary>
    public SettingsFileResult ReadContent(byte[] json, MachineSettings current)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject text || (string?)text[nameof(Contents.Format)] != Format)
                return new(SettingsFileError.NotAnExport);
            if ((int?)text[nameof(Contents.Version)] is not { } version || version < 1)
                return new(SettingsFileError.NotAnExport);
            if (version > Version) return new(SettingsFileError.NewerVersion);
            return Check(text.Deserialize<Contents>(StoredJson.Strict)!, current) with { Content = json };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return new(SettingsFileError.NotAnExport);
        }
    }

    private SettingsFileResult Check(Contents contents, MachineSettings current)
    {
        var communication = CommunicationSettingsForm.From(contents.Communication).Check();
        if (!communication.IsValid) return new(SettingsFileError.RuleBroken, Violation: communication.Violations[0]);
        var servers = CheckServers(contents, communication.Value!, current);
        if (servers.Value is null) return new(SettingsFileError.RuleBroken, Violation: servers.Violations[0]);
        var read = contents.AutoRequest with
        {
            ChallengePassword = Secret.FromTyped(contents.ChallengePassword),
            NdesPassword = Secret.FromTyped(contents.NdesPassword),
        };
        var localNow = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), machine.TimeZone).DateTime;
        var autoRequest = AutoRequestForm.From(read).Check(read, current.Network.IpSecPolicies, localNow);
        if (!autoRequest.IsValid) return new(SettingsFileError.RuleBroken, Violation: autoRequest.Violations[0]);
        var trusted = CheckCaCertificates(contents, current);
        if (trusted.Value is null) return new(SettingsFileError.RuleBroken, Violation: trusted.Violations[0]);
        var network = CheckIeee8021X(contents, current.Network);
        if (network.Value is null) return new(SettingsFileError.RuleBroken, Violation: network.Violations[0]);
        var revocation = (contents.Revocation ?? current.Revocation).Check();
        if (revocation.Value is null) return new(SettingsFileError.RuleBroken, Violation: revocation.Violations[0]);
        return new(
            SettingsFileError.None,
            trusted.Value.In(servers.Value.In(current)) with
            {
                AutoRequest = autoRequest.Value!,
                Network = network.Value,
                Revocation = revocation.Value,
            });
    }

    /// <summary>Checks [IEEE 802.1X Settings]. A file from before there were any keeps those of the device.</summary>
    private static Checked<NetworkSettings> CheckIeee8021X(Contents contents, NetworkSettings current)
    {
        if (contents.Ieee8021X is not { } stored) return new(current, []);
        var secret = Secret.FromTyped(contents.RadiusSecret);
        var imported = current with { Ieee8021X = stored with { RadiusSecret = secret } };
        return Ieee8021XForm.From(imported).Check(imported);
    }

    /// <summary>
    /// Checks the servers other than the current one. A file from before there were several keeps those of the device,
    /// except one with the name of the imported server.
    /// </summary>
    private static Checked<ServerProfiles> CheckServers(
        Contents contents, CommunicationSettings communication, MachineSettings current)
    {
        if (contents.OtherServers is not { } others)
        {
            var kept = current.OtherServers.Where(server =>
                !new ServerProfiles(communication, []).IsCurrent(server.ServerName));
            return new ServerProfiles(communication, [.. kept]).Check();
        }

        var forms = others.Select(server => CommunicationSettingsForm.From(server).Check()).ToList();
        return forms.FirstOrDefault(form => !form.IsValid) is { } broken
            ? new(null, broken.Violations)
            : new ServerProfiles(communication, [.. forms.Select(form => form.Value!)]).Check();
    }

    /// <summary>Checks the CA certificates. A file from before there were any keeps those of the device.</summary>
    private static Checked<CaCertificateList> CheckCaCertificates(Contents contents, MachineSettings current)
    {
        if (contents.CaCertificates is not { } stored) return new(CaCertificateList.Of(current), []);
        var read = stored.Select(Read).OfType<CaCertificate>().ToList();
        return read.Count == stored.Count
            ? new CaCertificateList([]).Add(read)
            : new(null, [new(nameof(MachineSettings.CaCertificates), Rules.NotACertificate)]);
    }

    /// <summary>Returns a stored certificate as it is registered; null if it is not one.</summary>
    private static CaCertificate? Read(CaCertificate stored)
    {
        var buffer = new byte[stored.Der.Length];
        return Convert.TryFromBase64String(stored.Der, buffer, out var length)
            && CertificateFile.Read(buffer.AsMemory(0, length)) is [var certificate]
                ? CaCertificate.Of(certificate) with { Uses = stored.Uses }
                : null;
    }

    private sealed record Contents(
        string Format, int Version, CommunicationSettings Communication, AutoRequestSettings AutoRequest,
        string? ChallengePassword, IReadOnlyList<CommunicationSettings>? OtherServers = null,
        IReadOnlyList<CaCertificate>? CaCertificates = null, Ieee8021XSettings? Ieee8021X = null,
        string? RadiusSecret = null, RevocationSettings? Revocation = null, string? NdesPassword = null,
        string? ProductVersion = null);
}

using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [Communication Settings] as typed. <see cref="Check"/> applies the rules of docs/machine.md, section 2.
/// </summary>
public sealed record CommunicationSettingsForm
{
    /// <summary>If empty, the name is <see cref="CommunicationSettings.DefaultName"/>.</summary>
    public string? ServerName { get; set; }

    public string? ServerUrl { get; set; }

    /// <summary>If empty, the port in the address is used, or else 80 for http and 443 for https.</summary>
    public string? Port { get; set; }

    public string? TimeoutSeconds { get; set; }

    public string? CaIdentifier { get; set; }

    public string? CaFingerprint { get; set; }

    public static CommunicationSettingsForm From(CommunicationSettings settings) => new()
    {
        ServerName = settings.ServerName,
        ServerUrl = settings.ServerUrl.AbsoluteUri,
        Port = settings.Port.ToString(CultureInfo.InvariantCulture),
        TimeoutSeconds = ((int)settings.Timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        CaIdentifier = settings.CaIdentifier,
        CaFingerprint = settings.CaFingerprint,
    };

    public Checked<CommunicationSettings> Check()
    {
        var check = new RuleCheck();
        var name = check.OptionalText(nameof(ServerName), ServerName, FieldLengths.ServerName);
        if (name == CommunicationSettings.DefaultName) name = null;
        var url = ServerAddress.Read(check, nameof(ServerUrl), ServerUrl);
        var port = CheckPort(check, url);
        var timeout = check.RequiredNumber(nameof(TimeoutSeconds), TimeoutSeconds, 1, 300);
        var identifier = check.OptionalText(nameof(CaIdentifier), CaIdentifier, FieldLengths.CaIdentifier);
        var fingerprint = CheckFingerprint(check);
        return check.Result(() =>
            new CommunicationSettings(
                url!.WithoutPort, port!.Value, TimeSpan.FromSeconds(timeout!.Value), identifier, fingerprint, name));
    }

    private int? CheckPort(RuleCheck check, ServerAddress? url)
    {
        if (string.IsNullOrWhiteSpace(Port)) return url is null ? null : url.Port ?? url.DefaultPort;
        var port = check.RequiredNumber(nameof(Port), Port, 1, 65535);
        if (port is not null && url?.Port is > 0 and { } inUrl && inUrl != port)
            check.Break(nameof(Port), Rules.PortDiffers, inUrl);
        return port;
    }

    private string? CheckFingerprint(RuleCheck check)
    {
        var digits = string
            .Concat((CaFingerprint ?? "").Where(one => one != ':' && !RuleCheck.IsBlank(one)))
            .ToUpperInvariant();
        if (digits.Length == 0) return null;
        if (digits.Length is not (40 or 64) || !digits.All(char.IsAsciiHexDigit))
            check.Break(nameof(CaFingerprint), Rules.NotAFingerprint);
        return digits;
    }
}

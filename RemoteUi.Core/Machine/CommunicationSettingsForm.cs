namespace RemoteUi.Core.Machine;

/// <summary>[Communication Settings] as typed. <see cref="Check"/> holds the rules of the machine's manual, section 2.</summary>
public sealed record CommunicationSettingsForm
{
    public string? ServerUrl { get; set; }

    public string? Port { get; set; }

    public string? TimeoutSeconds { get; set; }

    public string? CaIdentifier { get; set; }

    public string? CaFingerprint { get; set; }

    public static CommunicationSettingsForm From(CommunicationSettings settings) => throw new NotImplementedException();

    public Checked<CommunicationSettings> Check() => throw new NotImplementedException();
}

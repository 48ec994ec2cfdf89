using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// [Communication Settings] as written down, in the database and in an exported file. The names are the format: they
/// stay.
/// </summary>
public sealed record CommunicationDocument(
    Uri ServerUrl, int Port, TimeSpan Timeout, string? CaIdentifier, string? CaFingerprint)
{
    public static CommunicationDocument From(CommunicationSettings settings) =>
        new(settings.ServerUrl, settings.Port, settings.Timeout, settings.CaIdentifier, settings.CaFingerprint);

    public CommunicationSettings ToSettings() => new(ServerUrl, Port, Timeout, CaIdentifier, CaFingerprint);
}

/// <summary>
/// [Settings for Certificate Issuance Auto Request] as written down. The challenge password is never part of it.
/// </summary>
public sealed record AutoRequestDocument
{
    public required bool TimerEnabled { get; init; }

    public DateTime? StartLocal { get; init; }

    public required bool AdjustTime { get; init; }

    public required bool PollingEnabled { get; init; }

    public required int PollingCount { get; init; }

    public required TimeSpan PollingInterval { get; init; }

    public required bool Periodic { get; init; }

    public required RequestInterval Interval { get; init; }

    public required bool RestartAfterwards { get; init; }

    public required bool DeleteOld { get; init; }

    public KeyAndCertificateDocument? KeyAndCertificate { get; init; }

    public static AutoRequestDocument From(AutoRequestSettings settings) => new()
    {
        TimerEnabled = settings.TimerEnabled,
        StartLocal = settings.StartLocal,
        AdjustTime = settings.AdjustTime,
        PollingEnabled = settings.PollingEnabled,
        PollingCount = settings.PollingCount,
        PollingInterval = settings.PollingInterval,
        Periodic = settings.Periodic,
        Interval = settings.Interval,
        RestartAfterwards = settings.RestartAfterwards,
        DeleteOld = settings.DeleteOld,
        KeyAndCertificate = settings.KeyAndCertificate is { } key ? KeyAndCertificateDocument.From(key) : null,
    };

    public AutoRequestSettings ToSettings(Secret? challengePassword) => new()
    {
        TimerEnabled = TimerEnabled,
        StartLocal = StartLocal,
        AdjustTime = AdjustTime,
        PollingEnabled = PollingEnabled,
        PollingCount = PollingCount,
        PollingInterval = PollingInterval,
        Periodic = Periodic,
        Interval = Interval,
        RestartAfterwards = RestartAfterwards,
        DeleteOld = DeleteOld,
        KeyAndCertificate = KeyAndCertificate?.ToSettings(),
        ChallengePassword = challengePassword,
    };
}

/// <summary>[Settings for Key and Certificate To Be Issued] as written down.</summary>
public sealed record KeyAndCertificateDocument(
    string KeyName, SignatureHash SignatureHash, KeyLength KeyLength, string? Organization, string CommonName,
    KeyUseLocation UseLocation, string? IpSecPolicy)
{
    public static KeyAndCertificateDocument From(KeyAndCertificateSettings settings) =>
        new(
            settings.KeyName, settings.SignatureHash, settings.KeyLength, settings.Organization, settings.CommonName,
            settings.Use.Location, settings.Use.IpSecPolicy);

    public KeyAndCertificateSettings ToSettings() =>
        new(KeyName, SignatureHash, KeyLength, Organization, CommonName, new KeyUse(UseLocation, IpSecPolicy));
}

/// <summary>[Network Settings] as written down.</summary>
public sealed record NetworkDocument(
    bool TlsEnabled, bool Ieee8021XEnabled, bool IpSecEnabled, IReadOnlyList<string> IpSecPolicies)
{
    public static NetworkDocument From(NetworkSettings settings) =>
        new(settings.TlsEnabled, settings.Ieee8021XEnabled, settings.IpSecEnabled, settings.IpSecPolicies);

    public NetworkSettings ToSettings() => new()
    {
        TlsEnabled = TlsEnabled,
        Ieee8021XEnabled = Ieee8021XEnabled,
        IpSecEnabled = IpSecEnabled,
        IpSecPolicies = IpSecPolicies,
    };
}

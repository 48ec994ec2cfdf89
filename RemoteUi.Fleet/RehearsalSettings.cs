using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;

namespace RemoteUi.Fleet;

/// <summary>
/// Represents what is rehearsed: how many devices enroll, against which server, and when. The property names are the
/// stored format (docs/decisions/0009).
/// </summary>
public sealed record RehearsalSettings
{
    public required string Name { get; init; }

    /// <summary>The server, with time-out, CA identifier, and fingerprint, as in [Communication Settings].</summary>
    public required CommunicationSettings Server { get; init; }

    /// <summary>The number of devices, from 1 to <see cref="RehearsalLimits.MaxDevices"/>.</summary>
    public required int Devices { get; init; }

    /// <summary>How the devices were named, for people: the pattern, or the name of the CSV file.</summary>
    public string Names { get; init; } = "";

    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;

    /// <summary>The number of keys that the devices share in turn; 0 gives each device a new key.</summary>
    public int KeyPool { get; init; } = 16;

    /// <summary>
    /// The challenge password of all devices that have none of their own. Stored encrypted, separately.
    /// </summary>
    [JsonIgnore]
    public Secret? Challenge { get; init; }

    /// <summary>
    /// The administration page from which each device that has no challenge password of its own fetches a fresh one;
    /// null if <see cref="Challenge"/> counts. The page's password takes the place of <see cref="Challenge"/>.
    /// </summary>
    public NdesPage? ChallengePage { get; init; }

    /// <summary>When the first device may leave; null for at once. A time that has passed means at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>
    /// Over how much time the devices are spread, in whole seconds up to a day: each leaves 1 to this many seconds
    /// after the start, as [Auto Adjust Issuance Request Time] does with 600. Zero: all leave at once.
    /// </summary>
    public TimeSpan Window { get; init; }

    /// <summary>The seed of the draw: the same seed and number of devices give the same times.</summary>
    public int Seed { get; init; }

    /// <summary>[Polling Count:]; 0 if a device does not poll.</summary>
    public int PollingCount { get; init; }

    /// <summary>[Polling Interval:].</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The most exchanges under way from one host, from 1 to <see cref="RehearsalLimits.MaxAtOnce"/>.
    /// </summary>
    public int AtOnce { get; init; } = 1000;

    /// <summary>Stops if more than this share of the last 100 devices failed, in percent; null for never.</summary>
    public int? StopAtFailingPercent { get; init; }

    /// <summary>When the rehearsal stops, whatever is still to be done; null for never.</summary>
    public DateTimeOffset? StopAt { get; init; }

    /// <summary>Who said to be responsible for the server, and when; needed for a server elsewhere.</summary>
    public Responsibility? Responsibility { get; init; }

    public bool KeepCertificates { get; init; }
}

/// <summary>Represents the word of a user to be responsible for the server.</summary>
public sealed record Responsibility(string Who, DateTimeOffset At);

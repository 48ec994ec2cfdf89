using RemoteUi.Core;

namespace RemoteUi.Fleet;

/// <summary>Represents a device as a name pattern or a CSV file describes it.</summary>
/// <param name="Challenge">Its own challenge password; null for that of the rehearsal.</param>
public sealed record FleetDeviceSpec(string CommonName, string KeyName, Secret? Challenge = null);

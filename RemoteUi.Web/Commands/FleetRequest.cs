using RemoteUi.Fleet;

namespace RemoteUi.Web.Commands;

/// <summary>Represents the rehearsal that a command line asks for.</summary>
internal sealed record FleetRequest(RehearsalSettings Settings, IReadOnlyList<FleetDeviceSpec> Devices);

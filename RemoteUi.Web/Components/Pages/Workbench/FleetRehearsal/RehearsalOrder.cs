using RemoteUi.Fleet;

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Represents a rehearsal to start, as the form describes it.</summary>
public sealed record RehearsalOrder(RehearsalSettings Settings, IReadOnlyList<FleetDeviceSpec> Devices);

/// <summary>Represents who sends a form, and when; the zone is the device's.</summary>
public sealed record RehearsalSender(string Who, DateTimeOffset Now, TimeZoneInfo Zone);

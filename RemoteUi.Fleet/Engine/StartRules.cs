using RemoteUi.Core.Scep.Transport;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>Decides whether a rehearsal may and can start.</summary>
internal sealed class StartRules(FleetStore store, HostLimits limits)
{
    /// <summary>Returns every obstacle; those of the settings come before those of the host.</summary>
    public async Task<IReadOnlyList<RehearsalObstacle>> CheckAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken)
    {
        List<RehearsalObstacle> found = [.. OfSettings(settings, devices)];
        if ((await store.UnderWayAsync(cancellationToken)).Count > 0) found.Add(new(ObstacleKind.AnotherIsRunning));
        if (found.Count == 0) found.AddRange(limits.Check(settings));
        return found;
    }

    private static IEnumerable<RehearsalObstacle> OfSettings(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices)
    {
        if (settings.Responsibility is null
            && (!LocalAddress.IsThisComputer(settings.Server.Address)
                || settings.ChallengePage is { } page && !LocalAddress.IsThisComputer(page.Address)))
            yield return new(ObstacleKind.NotResponsible);
        if (settings.Devices is < 1 or > RehearsalLimits.MaxDevices || settings.Devices != devices.Count)
            yield return new(ObstacleKind.Devices, settings.Devices, RehearsalLimits.MaxDevices);
        var names = devices.Select(device => device.CommonName).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (names < devices.Count) yield return new(ObstacleKind.RepeatedNames, devices.Count, names);
        if (settings.AtOnce is < 1 or > RehearsalLimits.MaxAtOnce)
            yield return new(ObstacleKind.AtOnce, settings.AtOnce, RehearsalLimits.MaxAtOnce);
        if (settings.Window < TimeSpan.Zero || settings.Window > RehearsalLimits.MaxWindow
            || settings.Window.Ticks % TimeSpan.TicksPerSecond != 0)
            yield return new(
                ObstacleKind.Window, (long)settings.Window.TotalSeconds, (long)RehearsalLimits.MaxWindow.TotalSeconds);
        if (settings.KeyPool is < 0 or > RehearsalLimits.MaxKeyPool)
            yield return new(ObstacleKind.KeyPool, settings.KeyPool, RehearsalLimits.MaxKeyPool);
    }
}

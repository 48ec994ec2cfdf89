namespace RemoteUi.Fleet;

/// <summary>The rehearsals of this installation: what pages and commands call.</summary>
public interface IRehearsals
{
    /// <summary>
    /// Says why a rehearsal cannot start: consent, limits of the settings, and of this host. Empty if it can.
    /// </summary>
    Task<IReadOnlyList<RehearsalObstacle>> CheckAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken);

    /// <summary>
    /// Draws the times, stores the rehearsal with its devices, and lets it begin; nothing is stored if it cannot start.
    /// </summary>
    Task<RehearsalStart> StartAsync(
        RehearsalSettings settings, IReadOnlyList<FleetDeviceSpec> devices, CancellationToken cancellationToken);

    /// <summary>
    /// Stops a rehearsal: devices under way are cut off, those that have not left never do. Returns when it is
    /// recorded; the devices end within seconds.
    /// </summary>
    Task StopAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Deletes a rehearsal that has ended; returns false if it has not, or is not there.</summary>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Returns all rehearsals, newest first.</summary>
    Task<IReadOnlyList<Rehearsal>> ListAsync(CancellationToken cancellationToken);

    Task<Rehearsal?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Returns what is known so far; while the rehearsal runs, at most some seconds old. Null if it is not there.
    /// </summary>
    Task<RehearsalReport?> ReportAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Streams the devices in the order of their numbers.</summary>
    IAsyncEnumerable<FleetDevice> DevicesAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Streams the certificates that were issued, to revoke them by; those not received have no serial number.
    /// </summary>
    IAsyncEnumerable<FootprintEntry> FootprintAsync(Guid id, CancellationToken cancellationToken);
}

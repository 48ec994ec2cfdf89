using Microsoft.Extensions.Logging;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Lives the life of one device: the machine's own request, policy, and steps, with the ports of a device behind them.
/// Only the end differs: a rehearsal registers no key.
/// </summary>
internal sealed class DeviceLife(
    ScepDemands demands, KeyMaker makeKey, IChallengePages pages, TimeProvider clock, ILogger<ScepSteps> log)
{
    private static readonly RequestFeed Nobody = new();

    private readonly FaultsOnly<ScepSteps> faults = new(log);

    /// <summary>
    /// Performs steps until the request has ended or must wait. Stopping ends it as [Stop] does; then it returns true.
    /// </summary>
    /// <param name="key">The shared key of the device; null if it makes its own.</param>
    public async Task<bool> RunAsync(
        IssuanceRequest request, ScepSession session, IScepClient client, DevicePorts ports, PrivateKey? key,
        CancellationToken stop)
    {
        var challenges = new RequestChallenges(ports, pages);
        var steps = new ScepSteps(client, demands, session, ports, ports, challenges, makeKey, Nobody, clock, faults);
        try
        {
            while (await StepAsync(steps, request, key, stop))
            {
            }

            return false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && request.CanBeStopped)
        {
            request.RecordStopped(clock.GetUtcNow());
            return true;
        }
    }

    private async Task<bool> StepAsync(
        ScepSteps steps, IssuanceRequest request, PrivateKey? key, CancellationToken stop)
    {
        // A certificate that arrived before the stop counts.
        if (request.CanBeStopped) stop.ThrowIfCancellationRequested();
        switch (IssuancePolicy.NextStep(request, clock.GetUtcNow()))
        {
            case NextStep.MakeKey:
                var started = clock.GetTimestamp();
                key ??= makeKey(request.Settings.KeyLength);
                request.RecordKeyMade(key, clock.GetElapsedTime(started), clock.GetUtcNow());
                return true;
            case NextStep.Register:
                request.RecordRegistered([], clock.GetUtcNow());
                return true;
            case var step:
                return await steps.TakeAsync(step, request, challengePassword: null, stop);
        }
    }
}

using Microsoft.Extensions.Logging;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Performs a wake-up: determines what is due now, starts it, and sets the wake-up call for what comes next. It runs
/// after every change, at the wake-up call, and also once a minute (because clocks are set and time zones change).
/// Running it twice has no further effect.
/// </summary>
public sealed class RequestDispatcher(
    IIssuanceRequestStore requests, IPlannedRequestStore plans, IMachineSettingsStore settings, IWakeUpCall wakeUp,
    RequestQueue queue, RequestFeed feed, EnrollmentGate gate, RequestPlanner planner, IAuditTrail audit,
    TimeProvider clock, ILogger<RequestDispatcher> log)
{
    public async Task WakeAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var machine = await settings.LoadAsync(cancellationToken);
        var agenda = new RequestSchedule(
            machine.AutoRequest, await plans.LoadAsync(cancellationToken), await requests.ListAsync(cancellationToken));

        agenda = await RenewPlanAsync(agenda, now, cancellationToken);
        if (agenda.IsTimerSpent) agenda = await ClearTimerAsync(machine, agenda, cancellationToken);
        else if (agenda.IsPlanDue(now)) agenda = await StartAsync(machine, agenda, now, cancellationToken);

        foreach (var due in agenda.DueRequests(now)) queue.Enqueue(due.Id);
        await wakeUp.SetAsync(agenda.WakeAt(now), cancellationToken);
    }

    /// <summary>
    /// Recalculates the plan in the current time zone and for a clock that was set, and creates one for periodic
    /// requests that have none (for example, after an import of settings by an older program).
    /// </summary>
    private async Task<RequestSchedule> RenewPlanAsync(
        RequestSchedule agenda, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (agenda.Settings is not { TimerEnabled: true, StartLocal: not null }) return agenda;
        var renewed = agenda.Planned is { } planned ? planner.Renewed(agenda.Settings, planned, now)
            : agenda.Settings.Periodic ? planner.First(agenda.Settings, now)
            : null;
        if (renewed == agenda.Planned) return agenda;
        await plans.SaveAsync(renewed, cancellationToken);
        feed.Publish(null);
        return agenda with { Planned = renewed };
    }

    private async Task<RequestSchedule> StartAsync(
        MachineSettings machine, RequestSchedule agenda, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (machine.AutoRequest.KeyAndCertificate is not { } key || agenda.Planned is not { } leaving) return agenda;
        var request = IssuanceRequest.ByTimer(machine.AutoRequest, key, machine.Communication, now);
        var next = planner.Next(machine.AutoRequest, leaving, now);
        var recorded = new AuditEvent(AuditKind.RequestSent, request.Settings.KeyName)
        {
            RequestId = request.Id,
            By = AuditActors.Timer,
        };
        using (audit.RecordWithSave(recorded)) await requests.AddAsync(request, next, cancellationToken);
        log.TimedRequestStarted(request.Id, leaving.Occurrence, leaving.LeavesAt, next?.LeavesAt);
        feed.Publish(request.Id);
        feed.Publish(null);
        return agenda with { Planned = next, Requests = [request, .. agenda.Requests] };
    }

    private async Task<RequestSchedule> ClearTimerAsync(
        MachineSettings machine, RequestSchedule agenda, CancellationToken cancellationToken)
    {
        var cleared = machine.AutoRequest with { TimerEnabled = false };
        await settings.SaveAsync(machine with { AutoRequest = cleared }, cancellationToken);
        log.TimerCleared();
        feed.Publish(null);
        return agenda with { Settings = cleared };
    }
}

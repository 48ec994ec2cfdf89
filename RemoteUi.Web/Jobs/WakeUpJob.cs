using Quartz;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>Wakes the dispatcher at the time that was set. Core decides what is due then.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeUpJob(RequestDispatcher dispatcher) : IJob
{
    public static JobKey Key { get; } = new("wake-up");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        new(dispatcher.WakeAsync(cancellationToken));
}

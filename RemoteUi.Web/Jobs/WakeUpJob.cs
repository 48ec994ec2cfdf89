using Quartz;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>Wakes the machine at the time that was set. What is due then is Core's question.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeUpJob(TimedRequests timed) : IJob
{
    public static JobKey Key { get; } = new("wake-up");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        new(timed.WakeAsync(cancellationToken));
}

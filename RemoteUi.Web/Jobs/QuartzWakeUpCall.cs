using Quartz;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>
/// Implements the wake-up call as one Quartz trigger in memory. It is derived from the stored data after every start
/// and every change, so losing it does no harm.
/// </summary>
internal sealed class QuartzWakeUpCall(ISchedulerFactory schedulers, ILogger<QuartzWakeUpCall> log) : IWakeUpCall
{
    private static readonly TriggerKey Key = new("wake-up");

    public async Task SetAsync(DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (at is not { } time)
        {
            await scheduler.UnscheduleJob(Key, cancellationToken);
            return;
        }

        var trigger = TriggerBuilder.Create()
            .WithIdentity(Key)
            .ForJob(WakeUpJob.Key)
            .StartAt(time)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
        log.WakeUpSet(time);
    }
}

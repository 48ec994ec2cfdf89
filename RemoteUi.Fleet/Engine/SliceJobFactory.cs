using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace RemoteUi.Fleet.Engine;

/// <summary>Makes the jobs of the scheduler with the services of the program.</summary>
internal sealed class SliceJobFactory(IServiceProvider services) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(
        TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new JobScope(new SliceJob(services.GetRequiredService<SliceRun>()), null));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

using Quartz;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>What keeps requests going: the wake-up call, the watch on the clock, and the one worker.</summary>
public static class JobsExtensions
{
    /// <summary>Needs <see cref="EnrollmentExtensions.AddEnrollment"/> beside it.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.AddJob<WakeUpJob>(job => job.WithIdentity(WakeUpJob.Key).StoreDurably());
        });

        // Stopped in the reverse order: the worker lets go before the scheduler that it sets wake-up calls on.
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<IWakeUpCall, QuartzWakeUpCall>();
        services.AddHostedService<ClockWatch>();
        services.AddHostedService<EnrollmentWorker>();
        return services;
    }
}

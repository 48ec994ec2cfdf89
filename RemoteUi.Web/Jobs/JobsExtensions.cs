using Quartz;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>Adds what processes the requests: the wake-up call, the minute timer, and the worker.</summary>
public static class JobsExtensions
{
    /// <summary>Requires <see cref="EnrollmentExtensions.AddEnrollment"/>.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.AddJob<WakeUpJob>(job => job.WithIdentity(WakeUpJob.Key).StoreDurably());
        });

        // Stopped in reverse order: the worker stops before the scheduler on which it sets wake-up calls.
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<IWakeUpCall, QuartzWakeUpCall>();
        services.AddHostedService<ClockWatch>();
        services.AddHostedService<EnrollmentWorker>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Registers the machine's enrollment services, all as singletons.</summary>
public static class EnrollmentExtensions
{
    /// <summary>
    /// Adds the enrollment services; keeps an <see cref="ITlsCheck"/>, an <see cref="IChallengePages"/>, and an
    /// <see cref="IAuditTrail"/> that are already registered. The caller must register <see cref="IScepClient"/> with
    /// its transport, the stores of this folder, <see cref="IWakeUpCall"/>, <see cref="IMachineRestart"/>,
    /// <see cref="MachineProfile"/>, <see cref="TimeProvider"/>, and logging.
    /// </summary>
    public static IServiceCollection AddEnrollment(this IServiceCollection services)
    {
        services.TryAddSingleton(new ScepDemands());
        services.TryAddSingleton(new RandomShift(Random.Shared));
        services.TryAddSingleton<IAuditTrail, NoAuditTrail>();
        services.TryAddSingleton<ITlsCheck, TlsRules>();
        services.TryAddSingleton<IChallengePages, ChallengePages>();
        services.TryAddSingleton<KeyMaker>(PrivateKey.Make);
        return services
            .AddSingleton<EnrollmentMetrics>()
            .AddSingleton<RequestFeed>()
            .AddSingleton<RequestQueue>()
            .AddSingleton<RequestStops>()
            .AddSingleton<EnrollmentGate>()
            .AddSingleton<RequestPlanner>()
            .AddSingleton<RequestDispatcher>()
            .AddSingleton<ManualRequests>()
            .AddSingleton<SettingsEditor>()
            .AddSingleton<KeyEditor>()
            .AddSingleton<CaCertificateEditor>()
            .AddSingleton<StatusQuery>()
            .AddSingleton<ConnectionTest>()
            .AddSingleton<NextCaKeeper>()
            .AddSingleton<IScepLookups, ScepLookups>()
            .AddSingleton<ScepSession>()
            .AddSingleton<RequestChallenges>()
            .AddSingleton<ScepSteps>()
            .AddSingleton<RegistrationRetries>()
            .AddSingleton<IEnrollmentRunner, EnrollmentRunner>();
    }
}

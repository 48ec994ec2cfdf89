using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Exchanges;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Publication;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.PracticeCa.Transactions;

namespace RemoteUi.PracticeCa;

/// <summary>Registers the services of the practice CA.</summary>
public static class PracticeCaServices
{
    private const int MinRegisterLimit = 10;
    private const int MaxRegisterLimit = 1_000_000;

    private static readonly TimeSpan MinCrlValidity = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxCrlValidity = TimeSpan.FromDays(365);
    private static readonly TimeSpan MinValidity = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxValidity = TimeSpan.FromDays(36_500);

    /// <summary>
    /// Adds <see cref="PracticeCaServer"/>, <see cref="PracticeCaAdministration"/>,
    /// <see cref="PracticeCaSuccession"/>, and <see cref="PracticeCaKeys"/>.
    /// The host must set <see cref="PracticeCaOptions.DataDirectory"/> and register a TimeProvider, logging,
    /// <see cref="IPracticeCaCallers"/>, and <see cref="IPracticeCaSecrets"/>; certificates name where to ask for their
    /// revocation if it also registers <see cref="IPracticeCaAddress"/>. It may register
    /// <see cref="IPracticeCaChanges"/>.
    /// </summary>
    public static IServiceCollection AddPracticeCa(
        this IServiceCollection services, Action<PracticeCaOptions> configure)
    {
        services.AddOptions<PracticeCaOptions>().Configure(configure)
            .Validate(
                options => options.CertificateValidity >= MinValidity && options.CertificateValidity <= MaxValidity,
                "PracticeCa:CertificateValidity must be 00:01:00 (one minute) to 36500.00:00:00 (100 years)")
            .Validate(
                options => options.CrlValidity >= MinCrlValidity && options.CrlValidity <= MaxCrlValidity,
                "PracticeCa:CrlValidity must be 00:01:00 (one minute) to 365.00:00:00 (one year)")
            .Validate(
                options => options.RegisterLimit is >= MinRegisterLimit and <= MaxRegisterLimit,
                $"PracticeCa:RegisterLimit must be {MinRegisterLimit} to {MaxRegisterLimit}")
            .ValidateOnStart();
        AddStorage(services);
        AddAuthority(services);
        AddTransactions(services);
        services.AddSingleton<PracticeCaMetrics>();
        services.AddSingleton<ExchangeLog>();
        services.AddSingleton<StoredSecrets>();
        services.AddHostedService(provider => provider.GetRequiredService<StoredSecrets>());
        services.AddSingleton(provider => new PracticeCaServer(
            provider.GetRequiredService<PkiOperation>(), provider.GetRequiredService<CaDistribution>(),
            provider.GetRequiredService<BehaviorStore>(), provider.GetRequiredService<ILogger<PracticeCaServer>>()));
        services.AddSingleton(provider => new PracticeCaKeys(provider.GetRequiredService<AuthorityKeys>()));
        services.AddSingleton(provider => new PracticeCaAdministration(
            provider.GetRequiredService<CertificateRegister>(), provider.GetRequiredService<RegisterLookup>(),
            provider.GetRequiredService<RegisterListing>(), provider.GetRequiredService<Decisions>(),
            provider.GetRequiredService<RevocationLists>(), provider.GetRequiredService<AuthorityKeys>(),
            provider.GetRequiredService<BehaviorStore>(), provider.GetRequiredService<PublishedAddresses>(),
            provider.GetRequiredService<OneTimePasswords>(), provider.GetRequiredService<ExchangeLog>(),
            provider.GetService<IPracticeCaChanges>()));
        services.AddSingleton(provider => new PracticeCaSuccession(
            provider.GetRequiredService<AuthorityKeys>(), provider.GetRequiredService<Succession>(),
            provider.GetRequiredService<ProfileStore>(), provider.GetService<IPracticeCaChanges>()));
        return services;
    }

    /// <summary>
    /// Opens the stores of the practice CA before the host starts, which otherwise does so. A host that has other
    /// things to do meanwhile starts faster by it.
    /// </summary>
    public static void OpenPracticeCa(this IServiceProvider services) =>
        services.GetRequiredService<StoredSecrets>().Open();

    private static void AddStorage(IServiceCollection services)
    {
        services.AddSingleton<PracticeCaFolder>();
        services.AddSingleton<RegisterFiles>();
        services.AddSingleton<RegisterDatabase>();
        services.AddSingleton<CertificateRegister>();
        services.AddSingleton<EntryReader>();
        services.AddSingleton<RegisterLookup>();
        services.AddSingleton<RegisterListing>();
        services.AddSingleton<StoredBehavior>();
        services.AddSingleton<BehaviorStore>();
        services.AddSingleton<ProfileStore>();
        services.AddSingleton<WrongPasswords>();
        services.AddSingleton<OneTimePasswords>();
        services.TryAddSingleton<IPracticeCaAddress, UnknownAddress>();
        services.AddSingleton<PublishedAddresses>();
    }

    private static void AddAuthority(IServiceCollection services)
    {
        services.AddSingleton<IdentityFile>();
        services.AddSingleton<AuthorityStore>();
        services.AddSingleton<Succession>();
        services.AddSingleton<IdentityStore>();
        services.TryAddSingleton<CaKeyMaker>(RSA.Create);
        services.AddSingleton<IdentityMaker>();
        services.AddSingleton<AuthorityKeys>();
        services.AddSingleton<CertificateAuthority>();
        services.AddSingleton<CaDistribution>();
        services.AddSingleton<RevocationLists>();
        services.AddSingleton<CertificateStatus>();
        services.AddSingleton<OcspResponder>();
    }

    private static void AddTransactions(IServiceCollection services)
    {
        services.AddSingleton<ChallengeGate>();
        services.AddSingleton<Decisions>();
        services.AddSingleton<PollCounts>();
        services.AddSingleton<PolledIssuance>();
        services.AddSingleton<RepetitionRule>();
        services.AddSingleton<RenewalRule>();
        services.AddSingleton<Enrollment>();
        services.AddSingleton<Polling>();
        services.AddSingleton<Retrieval>();
        services.AddSingleton<EnvelopeRefusal>();
        services.AddSingleton<PkiOperation>();
    }
}

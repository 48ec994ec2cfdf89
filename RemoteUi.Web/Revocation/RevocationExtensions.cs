using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.Revocation;

/// <summary>Adds revocation lists, and the verification of certificates.</summary>
public static class RevocationExtensions
{
    public static IServiceCollection AddRevocation(this IServiceCollection services) =>
        services
            .AddSingleton<IRegisteredCrls>(provider => provider.GetRequiredService<IRevocationListStore>())
            .AddSingleton<CertificateVerifier>()
            .AddSingleton<HeldCrls>()
            .AddSingleton<KnownCertificates>()
            .AddSingleton<CrlRegister>()
            .AddSingleton<Verifications>();
}

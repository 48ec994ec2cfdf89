using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Revocation;

/// <summary>
/// Provides the CA certificates that the device knows: those of [CA Certificate Settings], which it trusts, and those
/// that came with the certificates of its keys.
/// </summary>
public sealed class KnownCertificates(IMachineSettingsStore settings, IKeyRegisterStore keys)
{
    public async Task<IReadOnlyList<X509Certificate2>> AnchorsAsync(CancellationToken cancellationToken) =>
        [
            .. CaCertificateList.Of(await settings.LoadAsync(cancellationToken)).All
                .Select(certificate => certificate.Load()),
        ];

    public async Task<IReadOnlyList<X509Certificate2>> OthersAsync(CancellationToken cancellationToken) =>
        [.. (await keys.LoadAsync(cancellationToken)).Keys.SelectMany(key => key.Chain)];

    public async Task<IReadOnlyList<X509Certificate2>> AllAsync(CancellationToken cancellationToken) =>
        [.. await AnchorsAsync(cancellationToken), .. await OthersAsync(cancellationToken)];
}

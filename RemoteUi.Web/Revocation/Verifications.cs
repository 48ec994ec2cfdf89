using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.Revocation;

/// <summary>
/// Implements [Verify] of the keys and the CA certificates of the device. What others show, such as a RADIUS server,
/// is verified with <see cref="OfAsync"/>.
/// </summary>
public sealed class Verifications(
    CertificateVerifier verifier, KnownCertificates known, IMachineSettingsStore settings, ILogger<Verifications> log)
{
    /// <summary>Verifies the certificate of a key, for the use of the key.</summary>
    public async Task<Verification> OfKeyAsync(MachineKey key, CancellationToken cancellationToken) =>
        await VerifyAsync(
            key.Certificate, PurposeOf(key.Use.Location), await known.AnchorsAsync(cancellationToken), key.Chain,
            cancellationToken);

    /// <summary>Verifies a certificate of [CA Certificate Settings], as one that issues others.</summary>
    public async Task<Verification> OfCaAsync(X509Certificate2 certificate, CancellationToken cancellationToken) =>
        await VerifyAsync(
            certificate, VerifyPurpose.Ca, await known.AnchorsAsync(cancellationToken), [], cancellationToken);

    /// <summary>Verifies what another side showed, against the CA certificates that are trusted for a use.</summary>
    public async Task<Verification> OfAsync(
        X509Certificate2 shown, IReadOnlyList<X509Certificate2> chain, VerifyPurpose purpose, CaUse use,
        CancellationToken cancellationToken)
    {
        var trusted = CaCertificateList.Of(await settings.LoadAsync(cancellationToken)).For(use);
        return await VerifyAsync(
            shown, purpose, [.. trusted.Select(certificate => certificate.Load())], chain, cancellationToken);
    }

    private static VerifyPurpose PurposeOf(KeyUseLocation use) => use switch
    {
        KeyUseLocation.Tls => VerifyPurpose.TlsServer,
        KeyUseLocation.Ieee8021X => VerifyPurpose.TlsClient,
        KeyUseLocation.IpSec => VerifyPurpose.Ike,
        _ => VerifyPurpose.Any,
    };

    private async Task<Verification> VerifyAsync(
        X509Certificate2 certificate, VerifyPurpose purpose, IReadOnlyList<X509Certificate2> anchors,
        IReadOnlyList<X509Certificate2> chain, CancellationToken cancellationToken)
    {
        var others = await known.OthersAsync(cancellationToken);
        var revocation = (await settings.LoadAsync(cancellationToken)).Revocation;
        var result = await verifier.VerifyAsync(
            new(certificate, purpose, anchors, [.. chain, .. others], revocation), cancellationToken);
        log.CertificateVerified(certificate.GetCertHashString(HashAlgorithmName.SHA256), result.IsAccepted);
        return result;
    }
}

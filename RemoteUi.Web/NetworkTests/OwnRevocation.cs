using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Network;

namespace RemoteUi.Web.NetworkTests;

/// <summary>
/// Asks what the CA of a key publishes, as [Verify] does, and its OCSP responder even if [Use OCSP] is off: a person
/// waits for the reason of a refusal.
/// </summary>
internal sealed class OwnRevocation(CertificateVerifier verifier, IMachineSettingsStore settings) : IOwnRevocation
{
    private const int TimeoutSeconds = 5;

    public async Task<string?> FindAsync(MachineKey key, CancellationToken cancellationToken)
    {
        var machine = await settings.LoadAsync(cancellationToken);
        var request = new VerifyRequest(
            key.Certificate, VerifyPurpose.TlsClient, key.Chain,
            [.. machine.CaCertificates.Select(certificate => certificate.Load())],
            machine.Revocation with { OcspEnabled = true, RevocationTimeoutSeconds = TimeoutSeconds });
        var verification = await verifier.VerifyAsync(request, cancellationToken);
        return verification.Elements[0].Judgements
            .SelectMany(judgement => judgement.Sources)
            .FirstOrDefault(source => source.Status == RevocationStatus.Revoked)?.Address;
    }
}

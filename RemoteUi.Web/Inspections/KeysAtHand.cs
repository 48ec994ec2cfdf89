using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.PracticeCa;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Collects the keys that this device has, to show what is inside messages: those of requests under way, of its
/// certificates, and of the practice CA; and the CA certificates that replies should be signed by.
/// </summary>
public sealed class KeysAtHand(IIssuanceRequestStore requests, IKeyRegisterStore keys, PracticeCaKeys practiceCa)
{
    /// <param name="given">A key that the reader gave for this one look; tried first.</param>
    public async Task<InspectionKeys> CollectAsync(PrivateKey? given, CancellationToken cancellationToken)
    {
        var underWay = await requests.ListAsync(cancellationToken);
        var register = await keys.LoadAsync(cancellationToken);
        return new InspectionKeys(
            [
                .. new[] { given }.OfType<PrivateKey>(),
                .. underWay.SelectMany(request => new[] { request.TransientKey, request.PrivateKey })
                    .OfType<PrivateKey>(),
                .. register.Keys.Select(key => key.PrivateKey),
                .. PracticeCa(),
            ],
            CertificatesOf(underWay));
    }

    private IEnumerable<PrivateKey> PracticeCa()
    {
        foreach (var pkcs8 in practiceCa.RevealPkcs8())
        {
            yield return PrivateKey.FromPkcs8([.. pkcs8]);
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    private List<X509Certificate2> CertificatesOf(IReadOnlyList<IssuanceRequest> known) =>
        [
            .. practiceCa.Certificates.Concat(known.SelectMany(request => request.CaCertificates))
                .DistinctBy(certificate => certificate.Thumbprint),
        ];
}

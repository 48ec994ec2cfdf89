using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Controllers;

/// <summary>
/// Downloads the certificate of a key, alone or with those of its issuers. The private key cannot be downloaded.
/// </summary>
[Route("keys/{id:guid}")]
[Authorize(AccessPolicies.Reading)]
public sealed class KeysController(IKeyRegisterStore keys) : Controller
{
    [HttpGet("certificate.pem")]
    public Task<IActionResult> PemAsync(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(
            id, "pem", "application/x-pem-file",
            key => Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem() + "\n"), cancellationToken);

    [HttpGet("certificate.der")]
    public Task<IActionResult> DerAsync(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(id, "der", "application/pkix-cert", key => key.Certificate.RawData, cancellationToken);

    /// <summary>The certificate, then those of its issuers, nearest first.</summary>
    [HttpGet("chain.pem")]
    public Task<IActionResult> ChainAsync(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(
            id, "chain.pem", "application/x-pem-file",
            key => Encoding.ASCII.GetBytes(
                string.Concat(ChainOf(key).Select(certificate => certificate.ExportCertificatePem() + "\n"))),
            cancellationToken);

    /// <summary>The same certificates as PKCS #7 without content and signature, in DER.</summary>
    [HttpGet("chain.p7b")]
    public Task<IActionResult> Pkcs7Async(Guid id, CancellationToken cancellationToken) =>
        DownloadAsync(
            id, "p7b", "application/x-pkcs7-certificates",
            key => ChainOf(key).Export(X509ContentType.Pkcs7)!, cancellationToken);

    private static X509Certificate2Collection ChainOf(MachineKey key) => [key.Certificate, .. key.Chain];

    private async Task<IActionResult> DownloadAsync(
        Guid id, string extension, string contentType, Func<MachineKey, byte[]> bytes,
        CancellationToken cancellationToken)
    {
        var register = await keys.LoadAsync(cancellationToken);
        return register.Keys.FirstOrDefault(key => key.Id == id) is { } key
            ? File(bytes(key), contentType, $"{FileNames.Of(key.Name)}.{extension}")
            : NotFound();
    }
}

using System.Text;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Controllers;

/// <summary>Downloads a certificate of [CA Certificate Settings].</summary>
[Route("ca-certificates/{thumbprint}")]
public sealed class CaCertificatesController(CaCertificateEditor editor) : Controller
{
    [HttpGet("certificate.pem")]
    public Task<IActionResult> PemAsync(string thumbprint, CancellationToken cancellationToken) =>
        DownloadAsync(
            thumbprint, "pem", "application/x-pem-file",
            found =>
            {
                using var certificate = found.Load();
                return Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n");
            },
            cancellationToken);

    [HttpGet("certificate.der")]
    public Task<IActionResult> DerAsync(string thumbprint, CancellationToken cancellationToken) =>
        DownloadAsync(
            thumbprint, "der", "application/pkix-cert", found => Convert.FromBase64String(found.Der),
            cancellationToken);

    private async Task<IActionResult> DownloadAsync(
        string thumbprint, string extension, string contentType, Func<CaCertificate, byte[]> bytes,
        CancellationToken cancellationToken) =>
        (await editor.LoadAsync(cancellationToken)).Find(thumbprint) is { } found
            ? File(bytes(found), contentType, $"ca-{found.Thumbprint()[..16]}.{extension}")
            : NotFound();
}

using System.Text;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Controllers;

/// <summary>Handles the practice CA's downloads.</summary>
[Route("/practice-ca")]
public sealed class PracticeCaController(PracticeCaAdministration administration) : Controller
{
    [HttpGet("ca.pem")]
    public IActionResult CaPem()
    {
        using var certificate = administration.CaCertificate;
        return File(
            Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"), "application/x-pem-file",
            "practice-ca.pem");
    }

    [HttpGet("ca.der")]
    public IActionResult CaDer()
    {
        using var certificate = administration.CaCertificate;
        return File(certificate.RawData, "application/pkix-cert", "practice-ca.cer");
    }

    [HttpGet("ca.crl")]
    public IActionResult Crl() => File(administration.MakeRevocationList(), "application/pkix-crl", "practice-ca.crl");
}

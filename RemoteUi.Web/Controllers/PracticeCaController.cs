using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using RemoteUi.PracticeCa;

namespace RemoteUi.Web.Controllers;

/// <summary>Handles the practice CA's downloads.</summary>
[Route("/practice-ca")]
public sealed class PracticeCaController(
    PracticeCaAdministration administration, PracticeCaSuccession succession) : Controller
{
    /// <summary>Downloads the certificate of the CA, and those above it.</summary>
    [HttpGet("ca.pem")]
    public IActionResult CaPem() => File(
        Encoding.ASCII.GetBytes(succession.Current.ChainPem), "application/x-pem-file", "practice-ca.pem");

    [HttpGet("ca.der")]
    public IActionResult CaDer()
    {
        using var certificate = administration.CaCertificate;
        return File(certificate.RawData, "application/pkix-cert", "practice-ca.cer");
    }

    /// <summary>Downloads a certificate that the practice CA issued, by its number in the register.</summary>
    [HttpGet("register/{number:int}/certificate.pem")]
    public IActionResult IssuedPem(int number) =>
        Issued(
            number, "pem", "application/x-pem-file",
            der => Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", der) + "\n"));

    /// <inheritdoc cref="IssuedPem"/>
    [HttpGet("register/{number:int}/certificate.der")]
    public IActionResult IssuedDer(int number) => Issued(number, "cer", "application/pkix-cert", der => der);

    [HttpGet("ca.crl")]
    public IActionResult Crl() => File(administration.MakeRevocationList(), "application/pkix-crl", "practice-ca.crl");

    private IActionResult Issued(int number, string extension, string contentType, Func<byte[], byte[]> content) =>
        administration.Find(number)?.Certificate is { } der
            ? File(content(der), contentType, $"practice-ca-{number}.{extension}")
            : NotFound();
}

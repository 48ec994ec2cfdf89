using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Web.Storage;

/// <summary>Converts certificates to and from their stored formats: DER for one, PEM for a chain.</summary>
internal static class Certificates
{
    public static X509Certificate2 FromDer(byte[] der) => X509CertificateLoader.LoadCertificate(der);

    public static string ToPem(IEnumerable<X509Certificate2> chain) =>
        string.Join('\n', chain.Select(certificate => certificate.ExportCertificatePem()));

    public static IReadOnlyList<X509Certificate2> FromPem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return [.. certificates];
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

public sealed class OwnCaCertificatesTests
{
    [Fact]
    public async Task Certificates_in_the_folder_are_trusted_and_other_files_ignored()
    {
        using var folder = new TemporaryFolder();
        await using var machine = await TestMachine.PrepareAsync(folder);
        var trusted = Path.Combine(folder.Path, OwnCaCertificates.FolderName);
        Assert.Empty(machine.Get<IOwnCaCertificates>().List());

        await File.WriteAllTextAsync(Path.Combine(trusted, "two.pem"), Pem("CN=One") + "\n" + Pem("CN=Two"));
        await File.WriteAllTextAsync(Path.Combine(trusted, "three.crt"), Pem("CN=Three"));
        await File.WriteAllTextAsync(
            Path.Combine(trusted, "broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        await File.WriteAllTextAsync(Path.Combine(trusted, "notes.txt"), Pem("CN=Four"));

        Assert.Equal(
            ["CN=Three", "CN=One", "CN=Two"],
            machine.Get<IOwnCaCertificates>().List().Select(certificate => certificate.Subject));
    }

    private static string Pem(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest(
            subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(from, from.AddYears(30));
        return certificate.ExportCertificatePem();
    }
}

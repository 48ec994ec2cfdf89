using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
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
        await File.WriteAllBytesAsync(Path.Combine(trusted, "five.crt"), Der("CN=Five"));
        await File.WriteAllBytesAsync(Path.Combine(trusted, "six.cer"), Der("CN=Six"));

        Assert.Equal(
            ["CN=Five", "CN=Six", "CN=Three", "CN=One", "CN=Two"],
            machine.Get<IOwnCaCertificates>().List().Select(certificate => certificate.Subject));
    }

    [Theory, InlineData("no certificate"), InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public async Task A_file_without_a_certificate_is_named_in_the_log(string content)
    {
        using var folder = new TemporaryFolder();
        await using var machine = await TestMachine.PrepareAsync(folder);
        var trusted = Path.Combine(folder.Path, OwnCaCertificates.FolderName);
        Directory.CreateDirectory(trusted);
        await File.WriteAllTextAsync(Path.Combine(trusted, "empty.crt"), content);
        var log = new Lines();
        Assert.Empty(new OwnCaCertificates(machine.Get<DataFolder>(), log).List());
        Assert.Contains("empty.crt", Assert.Single(log.Written), StringComparison.Ordinal);
    }

    private sealed class Lines : ILogger<OwnCaCertificates>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Written.Add(formatter(state, exception));
    }

    private static byte[] Der(string subject)
    {
        using var certificate = X509Certificate2.CreateFromPem(Pem(subject));
        return certificate.RawData;
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

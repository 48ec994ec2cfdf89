using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>The folder trusted-ca of earlier versions is taken over at the start.</summary>
public sealed class TrustedCaFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CapturedLogs logs = new();
    private readonly string trusted;

    public TrustedCaFolderTests() => trusted = Directory.CreateDirectory(folder.File("trusted-ca")).FullName;

    public void Dispose()
    {
        logs.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Its_certificates_are_registered_once_and_the_folder_is_gone()
    {
        await WriteAsync("two.pem", Pem("CN=One") + "\n" + Pem("CN=Two"));
        await WriteAsync("three.crt", Pem("CN=Three"));
        await File.WriteAllBytesAsync(Path.Combine(trusted, "five.CER"), Der("CN=Five"));

        Assert.Equal(["CN=Five", "CN=Three", "CN=One", "CN=Two"], await StartAsync());
        Assert.False(Directory.Exists(trusted));
        Assert.Equal(["CN=Five", "CN=Three", "CN=One", "CN=Two"], await StartAsync());
        Assert.False(Directory.Exists(trusted));
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    [InlineData("no certificate")]
    public async Task A_file_that_cannot_be_read_stays_and_is_named_in_the_log(string content)
    {
        await WriteAsync("one.pem", Pem("CN=One"));
        await WriteAsync("broken.crt", content);
        await WriteAsync("notes.txt", Pem("CN=Not asked for"));

        Assert.Equal(["CN=One"], await StartAsync());
        Assert.Equal(["broken.crt", "notes.txt"], Directory.GetFiles(trusted).Select(Path.GetFileName).Order());
        Assert.Contains(logs.Lines, line => line.Contains("broken.crt in its folder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_for_which_there_is_no_room_stays()
    {
        for (var file = 0; file <= CaCertificateList.Max; file++) await WriteAsync($"{file:00}.pem", Pem($"CN={file}"));

        Assert.Equal(CaCertificateList.Max, (await StartAsync()).Count);
        Assert.Equal("30.pem", Path.GetFileName(Assert.Single(Directory.GetFiles(trusted))));
        Assert.Contains(logs.Lines, line => line.Contains("TooManyCaCertificates 30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_put_there_after_the_start_is_named_when_a_server_is_rejected()
    {
        await using var machine = await TestMachine.PrepareAsync(folder, logs.Capture);
        Directory.CreateDirectory(trusted);
        await File.WriteAllBytesAsync(Path.Combine(trusted, "late.crt"), Der("CN=Late"));

        machine.Get<IOwnCaCertificates>().RecordRejected("server.example", []);

        Assert.Contains(
            logs.Lines,
            line => line.Contains("late.crt", StringComparison.Ordinal)
                && line.Contains("at the next start", StringComparison.Ordinal));
    }

    /// <summary>Starts the machine, and returns the subjects that it trusts.</summary>
    private async Task<IReadOnlyList<string>> StartAsync()
    {
        await using var machine = await TestMachine.PrepareAsync(folder, logs.Capture);
        return [.. machine.Get<IOwnCaCertificates>().List().Select(certificate => certificate.Subject)];
    }

    private Task WriteAsync(string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(trusted, name), content);

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

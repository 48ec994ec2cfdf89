using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Commands;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>The command <c>enroll</c> at Debian's <c>scepserver</c>, with nothing else of ours running.</summary>
public sealed class EnrollAtScepServerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly OpenSsl openssl = new();

    public void Dispose()
    {
        openssl.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_certificate_verifies_with_openssl()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        await File.WriteAllTextAsync(folder.File("password"), "secret\n", TestContext.Current.CancellationToken);

        var (exitCode, printed, refused) = await ProgramProcess.RunAsync(
            folder.Path,
            [
                "enroll", server.Address.ToString(), "--cn", "mfp.example", "--challenge-file", "password", "--out",
                "out",
            ]);

        Assert.True(exitCode == 0, printed + refused);
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(folder.File("out/certificate.pem"));
        Assert.Equal([certificate.SerialNumber], server.IssuedSerialNumbers());
        openssl.Run("verify", "-CAfile", server.CaCertificatePath, folder.File("out/certificate.pem"));
    }
}

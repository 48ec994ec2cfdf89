using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

/// <summary>Follows the complete path of a new user in Chromium: from the first-run password to [Successful].</summary>
public class FirstCertificateTests
{
    [Fact]
    public async Task From_the_first_run_to_a_certificate_of_the_practice_CA()
    {
        await using var chromium = await Chromium.LaunchAsync();
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path);
        var person = new Administrator(await chromium.OpenAsync(program.Address));

        await person.SetUpAsync(program.SetupCode);
        await person.SendRequestAsync("lobby", "192.0.2.7");
        await person.SeesAsync("Certificate registered");

        await person.SeesOnAsync("Certificate Issuance Request Status", "Successful");
        await person.SeesOnAsync("Key and Certificate Settings", "lobby");
    }

    [Fact]
    public async Task From_the_first_run_to_a_certificate_of_scepserver()
    {
        await using var server = await ScepServerProcess.StartAsync("open sesame");
        await using var chromium = await Chromium.LaunchAsync();
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path);
        var person = new Administrator(await chromium.OpenAsync(program.Address));

        await person.SetUpAsync(program.SetupCode);
        await person.SetServerAsync(server.Address);
        await person.SendRequestAsync("lobby", "printer.example", "open sesame");
        await person.SeesAsync("Certificate registered");

        await person.SeesOnAsync("Certificate Issuance Request Status", "Successful");
        await person.SeesOnAsync("Key and Certificate Settings", "lobby");
        using var openssl = new OpenSsl();
        Assert.EndsWith(
            ": OK\n",
            openssl.Run(
                "verify", "-CAfile", server.CaCertificatePath,
                openssl.File("cert.pem", await person.DownloadCertificateAsync("lobby"))),
            StringComparison.Ordinal);
    }
}

using Microsoft.Playwright;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

public class TlsAfterRestartTests
{
    [Fact]
    public async Task After_the_restart_a_TLS_certificate_is_served_and_the_browser_returns_automatically()
    {
        using var openssl = new OpenSsl();
        await using var chromium = await Chromium.LaunchAsync();
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path);
        var person = new Administrator(await chromium.OpenAsync(program.Address));
        await person.SetUpAsync(program.SetupCode);
        var before = Served(openssl, program);

        await person.SendRequestAsync("tls", "printer.example", use: "TLS");
        await person.SeesAsync("Certificate registered");
        Assert.Equal(before, Served(openssl, program));

        await person.ClickAsync("Restart");
        await person.SeesAsync("The device is restarting");
        await Assertions.Expect(
            person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Portal");

        Assert.NotEqual(before, Served(openssl, program));
        Assert.Contains("CN = printer.example", Served(openssl, program), StringComparison.Ordinal);
    }

    /// <summary>Returns subject and thumbprint of the certificate that HTTPS serves to a new connection.</summary>
    private static string Served(OpenSsl openssl, RunningProgram program)
    {
        var shown = openssl.Run("s_client", "-connect", $"localhost:{program.SecureAddress.Port}");
        return openssl.Run(
            "x509", "-in", openssl.File("served.pem", System.Text.Encoding.ASCII.GetBytes(shown)), "-noout", "-subject",
            "-fingerprint", "-sha256");
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Browser;

/// <summary>Uses HTTPS with a browser that trusts the default key, but not the key served after the restart.</summary>
public sealed class UntrustedAfterRestartTests
{
    [Fact]
    public async Task The_waiting_page_opens_the_portal_so_that_the_browser_shows_its_warning()
    {
        using var openssl = new OpenSsl();
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path);
        using var served = X509Certificate2.CreateFromPem(
            openssl.Run("s_client", "-connect", $"localhost:{program.SecureAddress.Port}"));
        var trusted = Convert.ToBase64String(SHA256.HashData(served.PublicKey.ExportSubjectPublicKeyInfo()));
        await using var chromium = await Chromium.LaunchAsync($"--ignore-certificate-errors-spki-list={trusted}");
        var person = new Administrator(
            await chromium.OpenAsync(program.SecureAddress, new() { IgnoreHTTPSErrors = false }));
        await person.SetUpAsync(program.SetupCode);
        await person.SendRequestAsync("lobby", "192.0.2.7", use: "TLS");
        await person.SeesAsync("Certificate registered");
        var refused = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        person.Page.RequestFailed += (_, request) =>
        {
            if (request.IsNavigationRequest) refused.TrySetResult(request.Failure);
        };

        await person.ClickAsync("Restart");
        await person.SeesAsync("The device is restarting");

        Assert.StartsWith(
            "net::ERR_CERT_",
            await refused.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}

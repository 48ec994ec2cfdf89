using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>The commands <c>caps URL</c> and <c>ca URL</c>.</summary>
public sealed class CaCommandsTests : IAsyncLifetime
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private PracticeCaHost? ca;

    private string Url => ca!.Url.ToString();

    private JsonElement Json => JsonDocument.Parse(output.ToString()).RootElement;

    public async ValueTask InitializeAsync() => ca = await PracticeCaHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await ca!.DisposeAsync();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task Capabilities_are_printed_one_a_line()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("caps", Url));

        Assert.Contains("SCEPStandard", output.ToString().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Capabilities_are_a_list_in_JSON()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("caps", Url, "--json"));

        Assert.Contains(
            "AES", Json.GetProperty("capabilities").EnumerateArray().Select(keyword => keyword.GetString()));
    }

    [Fact]
    public async Task Certificates_are_described()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("ca", Url));

        using var certificate = ca!.Administration.CaCertificate;
        Assert.Contains(certificate.Subject, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("requests are encrypted to this certificate", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_are_given_in_PEM()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("ca", Url, "--pem"));

        using var printed = X509Certificate2.CreateFromPem(output.ToString());
        using var certificate = ca!.Administration.CaCertificate;
        Assert.Equal(certificate.RawData, printed.RawData);
    }

    [Fact]
    public async Task Certificates_are_a_list_in_JSON()
    {
        Assert.Equal(CommandExit.Done, await RunAsync("ca", Url, "--json"));

        var first = Json.GetProperty("certificates")[0];
        Assert.Equal("ca", first.GetProperty("role").GetString());
        Assert.Equal(64, first.GetProperty("sha256Thumbprint").GetString()!.Length);
        Assert.StartsWith("-----BEGIN", Json.GetProperty("pem")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caps")]
    [InlineData("ca")]
    public async Task A_server_that_is_not_there_is_a_failure_with_its_cause(string command)
    {
        Assert.Equal(
            CommandExit.Failed, await RunAsync(command, $"http://127.0.0.1:{FreePort.Next()}/scep", "--json"));

        Assert.Equal("Cause.NoConnection", Json.GetProperty("error").GetProperty("cause").GetString());
    }

    [Fact]
    public async Task A_fingerprint_that_fits_no_certificate_is_a_failure()
    {
        Assert.Equal(CommandExit.Failed, await RunAsync("ca", Url, "--ca-fingerprint", new string('0', 64)));

        Assert.NotEmpty(errors.ToString());
    }

    private Task<int> RunAsync(params string[] args) => ProgramCommands.RunAsync(args, output, errors);
}

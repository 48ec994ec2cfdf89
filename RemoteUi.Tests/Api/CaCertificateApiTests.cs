using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;

namespace RemoteUi.Tests.Api;

/// <summary>CA certificates by the API: registered, trusted for less, deleted.</summary>
public sealed class CaCertificateApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    [Fact]
    public async Task A_certificate_is_registered_trusted_for_less_and_deleted()
    {
        using var certificate = shared.Machine.Get<PracticeCaAdministration>().CaCertificate;
        var listed = (JsonArray)await shared.Api.PostedAsync(
            "ca-certificates", new { file = Convert.ToBase64String(certificate.RawData) });
        var thumbprint = (string)listed.Single()!["thumbprint"]!;

        using var changed = await shared.Api.SendAsync(
            HttpMethod.Put, $"ca-certificates/{thumbprint}/uses", new { https = true });
        var shown = (await shared.Api.ReadAsync("ca-certificates"))[0]!["uses"]!;
        using var deleted = await shared.Api.SendAsync(HttpMethod.Delete, $"ca-certificates/{thumbprint}");
        using var twice = await shared.Api.SendAsync(HttpMethod.Delete, $"ca-certificates/{thumbprint}");
        using var gone = await shared.Api.SendAsync(
            HttpMethod.Put, $"ca-certificates/{thumbprint}/uses", new { https = true });

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal((true, false), ((bool)shown["https"]!, (bool)shown["ipSec"]!));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (twice.StatusCode, gone.StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bm8gY2VydGlmaWNhdGU=")]
    public async Task A_file_without_certificates_is_refused(string file)
    {
        using var answer = await shared.Api.SendAsync(HttpMethod.Post, "ca-certificates", new { file });

        Assert.Equal(["file"], ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key));
    }
}

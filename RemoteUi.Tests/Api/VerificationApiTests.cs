using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Tests.Api;

/// <summary>[Verify] and the registered revocation lists by the API.</summary>
public sealed class VerificationApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private HttpClient Api => shared.Api;

    [Fact]
    public async Task A_key_and_a_CA_certificate_are_verified_with_a_verdict_on_each_point()
    {
        var thumbprint = await TrustAsync();
        var key = (string?)(await Api.ReadAsync("keys"))[0]!["id"];

        var ofKey = await Api.PostedAsync($"keys/{key}/verify");
        var ofCa = await Api.PostedAsync($"ca-certificates/{thumbprint}/verify");
        var pem = await Api.GetStringAsync(
            new Uri($"ca-certificates/{thumbprint}/certificate.pem", UriKind.Relative));

        Assert.False((bool)ofKey["isAccepted"]!);
        Assert.Contains(
            ofKey["chain"]![0]!["judgements"]!.AsArray(), judgement => (string?)judgement!["result"] == "fail");
        Assert.True((bool)ofCa["isAccepted"]!);
        Assert.All(
            ofCa["chain"]![0]!["judgements"]!.AsArray(), judgement => Assert.NotEmpty((string)judgement!["detail"]!));
        using var certificate = X509Certificate2.CreateFromPem(pem);
        using var expected = Ca.CaCertificate;
        Assert.Equal(expected.RawData, certificate.RawData);
    }

    [Fact]
    public async Task A_revocation_list_is_registered_shown_and_deleted()
    {
        await TrustAsync();
        var list = Convert.ToBase64String(Ca.MakeRevocationList());

        var registered = await Api.PostedAsync("revocation-lists", new { file = list });
        var thumbprint = (string)registered["list"]!["thumbprint"]!;
        var listed = await Api.ReadAsync("revocation-lists");
        var shown = await Api.ReadAsync($"revocation-lists/{thumbprint}");
        using var deleted = await Api.SendAsync(HttpMethod.Delete, $"revocation-lists/{thumbprint}");
        using var again = await Api.SendAsync(HttpMethod.Delete, $"revocation-lists/{thumbprint}");
        using var gone = await Api.SendAsync(HttpMethod.Get, $"revocation-lists/{thumbprint}");

        Assert.Equal(registered["list"]!.ToJsonString(), Assert.Single(listed.AsArray())!.ToJsonString());
        Assert.All(
            shown["judgements"]!.AsArray(), judgement => Assert.Equal("pass", (string?)judgement!["result"]));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Empty(await shared.Machine.Get<CrlRegister>().ListAsync(default));
    }

    [Fact]
    public async Task A_file_that_is_no_list_or_whose_issuer_is_unknown_is_refused()
    {
        foreach (var known in (await Api.ReadAsync("ca-certificates")).AsArray())
        {
            using var removed = await Api.SendAsync(
                HttpMethod.Delete, $"ca-certificates/{(string?)known!["thumbprint"]}");
        }

        using var missing = await Api.SendAsync(HttpMethod.Post, "revocation-lists", new { });
        using var unreadable = await Api.SendAsync(
            HttpMethod.Post, "revocation-lists", new { file = Convert.ToBase64String("no list"u8) });
        using var stranger = await Api.SendAsync(
            HttpMethod.Post, "revocation-lists", new { file = Convert.ToBase64String(Ca.MakeRevocationList()) });

        Assert.Equal(["file"], ((JsonObject)(await missing.ProblemAsync())["errors"]!).Select(error => error.Key));
        Assert.Equal(["file"], ((JsonObject)(await unreadable.ProblemAsync())["errors"]!).Select(error => error.Key));
        Assert.Equal("notVerified", (string?)(await stranger.ProblemAsync())["reason"]);
    }

    [Theory]
    [InlineData("POST", "keys/{0}/verify")]
    [InlineData("POST", "ca-certificates/00/verify")]
    [InlineData("GET", "ca-certificates/00/certificate.pem")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var answer = await Api.SendAsync(
            new(method), path.Replace("{0}", $"{Guid.NewGuid()}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await answer.ProblemAsync();
    }

    private PracticeCaAdministration Ca => shared.Machine.Get<PracticeCaAdministration>();

    /// <summary>Trusts the practice CA, and returns the thumbprint of its certificate.</summary>
    private async Task<string> TrustAsync()
    {
        using var ca = Ca.CaCertificate;
        var trusted = await Api.PostedAsync(
            "ca-certificates", new { file = Convert.ToBase64String(ca.RawData) });
        return (string)Assert.Single(trusted.AsArray())!["thumbprint"]!;
    }
}

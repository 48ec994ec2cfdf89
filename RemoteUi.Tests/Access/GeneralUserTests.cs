using System.Net;
using System.Net.Http.Json;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Access;

public sealed class GeneralUserTests(GeneralUserMachine shared) : IClassFixture<GeneralUserMachine>
{
    private readonly PlainBrowser browser = shared.Browser;

    [Fact]
    public async Task A_general_user_sees_the_portal() => await browser.OpenAsync("/");

    [Fact]
    public async Task The_portal_is_live()
    {
        using var answer = await browser.Http.PostAsync(
            new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/settings/device-management/keys")]
    [InlineData("/keys/00000000-0000-0000-0000-000000000000/certificate.pem")]
    [InlineData("/settings/account")]
    [InlineData("/settings/account/two-factor")]
    [InlineData("/settings/device-management/ca-certificates")]
    [InlineData("/password")]
    [InlineData("/no-such-page")]
    public async Task Every_other_address_is_forbidden_with_an_error_page(string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/restart")]
    [InlineData("/data/export")]
    [InlineData("/settings/data/import")]
    public async Task Every_post_is_forbidden(string path)
    {
        using var answer = await browser.PostAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Tokens;

namespace RemoteUi.Tests.Api;

/// <summary>Who may call the API: the holders of tokens, by their role, and nobody else.</summary>
public sealed class TokenTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private readonly TestMachine machine = shared.Machine;

    [Theory]
    [InlineData(null, "Bearer realm=\"Remote UI\"")]
    [InlineData("rui_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "error=\"invalid_token\"")]
    [InlineData("short", "error=\"invalid_token\"")]
    public async Task Without_a_good_token_nothing_is_answered(string? token, string challenge)
    {
        using var api = machine.ApiWith(token);

        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(challenge, answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("tokenMissing", (string?)(await answer.ProblemAsync())["reason"]);
    }

    [Fact]
    public async Task A_session_is_worth_nothing_at_the_API_and_a_token_nothing_at_the_pages()
    {
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        using var byCookie = await browser.Http.GetAsync(new Uri("/api/v1/status", UriKind.Relative));
        using var byToken = await shared.Api.GetAsync(new Uri("/settings", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, byCookie.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, byToken.StatusCode);
        Assert.Contains("/log-in", byToken.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MachineRole.GeneralUser, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(MachineRole.Auditor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(MachineRole.Administrator, HttpStatusCode.OK, HttpStatusCode.PreconditionRequired)]
    public async Task A_token_may_do_what_its_role_may(MachineRole role, HttpStatusCode read, HttpStatusCode changed)
    {
        using var api = await machine.ApiAsync(role);

        using var reading = await api.GetAsync(new Uri("settings/communication", UriKind.Relative));
        using var changing = await api.SendAsync(HttpMethod.Put, "settings/communication", new { });
        using var document = await api.GetAsync(new Uri("openapi.json", UriKind.Relative));

        Assert.Equal((read, changed), (reading.StatusCode, changing.StatusCode));
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        await changing.ProblemAsync();
    }

    [Fact]
    public async Task A_token_ends_when_it_is_revoked()
    {
        var token = await machine.TokenAsync();
        using var api = machine.ApiWith(token);
        Assert.NotNull(await api.ReadAsync("status"));
        var kept = (await machine.Get<ApiTokens>().ListAsync(default)).OrderBy(one => one.MadeAt).Last();
        Assert.NotNull(kept.UsedAt);

        Assert.True(await machine.Get<ApiTokens>().RevokeAsync(kept.Id, default));

        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_ends_when_it_expires()
    {
        using var api = machine.ApiWith(await machine.TokenAsync(lifetime: TimeSpan.FromTicks(1)));

        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_itself_is_not_stored()
    {
        var token = await machine.TokenAsync();

        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        var rows = await context.ApiTokens.ToListAsync();

        Assert.Contains(rows, row => row.Hash == TokenText.HashOf(token));
        Assert.DoesNotContain(rows, row =>
            string.Join(' ', row.Id, row.Hash, row.Name).Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nothing-here", "GET", HttpStatusCode.NotFound)]
    [InlineData("status", "DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_error_is_a_problem_and_never_a_page(string path, string method, HttpStatusCode status)
    {
        using var answer = await shared.Api.SendAsync(HttpMethod.Parse(method), path);

        Assert.Equal(status, answer.StatusCode);
        await answer.ProblemAsync();
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Api;

/// <summary>What ends tokens besides their own end, and what limits those who try others.</summary>
public sealed class TokenLifeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_ends_with_the_account_that_made_it_and_with_its_role(bool isDeleted)
    {
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        using var api = await machine.ApiAsync();
        Assert.NotNull(await api.ReadAsync("status"));

        await using var scope = machine.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var maker = (await users.ListAsync(default)).Single(account => account.UserName == ApiCalls.Maker);
        Assert.Equal(
            AccessError.None,
            isDeleted
                ? await users.DeleteAsync(maker.Id, "root")
                : await users.ChangeRoleAsync(maker.Id, MachineRole.Auditor));

        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_tokens_are_limited_and_a_right_one_is_still_accepted()
    {
        await using var machine = await TestMachine.StartAsync(settings: "--Access:AttemptsPerMinute=2");
        using var right = await machine.ApiAsync();
        using var wrong = machine.ApiWith("rui_wrong");
        for (var time = 0; time < 2; time++)
            using (var answer = await wrong.GetAsync(new Uri("status", UriKind.Relative)))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        using var refused = await wrong.GetAsync(new Uri("status", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("tooManyAttempts", (string?)(await refused.ProblemAsync())["reason"]);
        Assert.NotNull(await right.ReadAsync("status"));
    }

    [Fact]
    public async Task Before_the_first_account_there_is_no_way_in_and_no_page()
    {
        await using var machine = await TestMachine.StartAsync();
        using var api = machine.ApiWith("rui_any");

        using var answer = await api.GetAsync(new Uri("status", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await answer.ProblemAsync();
    }
}

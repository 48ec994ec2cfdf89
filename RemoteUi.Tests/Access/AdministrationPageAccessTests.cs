using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Who may fetch challenge passwords of the practice CA with an account of this program.</summary>
public sealed class AdministrationPageAccessTests : IAsyncDisposable
{
    private readonly CapturedLogs logs = new();
    private TestMachine? machine;
    private HttpClient? http;

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (machine is not null) await machine.DisposeAsync();
    }

    [Fact]
    public async Task An_administrator_may_and_no_password_is_logged()
    {
        await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("root"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("root", "wrong password"));
        Assert.Equal(1, Administration.LiveOneTimePasswords);
        Assert.DoesNotContain(
            logs.Lines,
            line => line.Contains(TestAccounts.Password, StringComparison.Ordinal)
                || line.Contains("wrong password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MachineRole.Auditor)]
    [InlineData(MachineRole.GeneralUser)]
    public async Task Another_role_may_not(MachineRole role)
    {
        await StartAsync();
        await machine!.AddPersonAsync("other", role);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("other"));
        Assert.Equal(0, Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task A_password_alone_is_not_enough_for_an_account_with_a_second_factor()
    {
        await StartAsync();
        await using (var scope = machine!.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<MachineUser>>();
            await users.SetTwoFactorEnabledAsync((await users.FindByNameAsync("root"))!, true);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("root"));
        Assert.Equal(0, Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        await StartAsync();
        for (var time = 0; time < 5; time++) await StatusAsync("root", "wrong password");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("root"));
        Assert.Equal(0, Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task A_caller_may_try_as_often_as_at_the_log_in_and_asking_without_a_password_does_not_count()
    {
        await StartAsync("--Access:AttemptsPerMinute=2");
        for (var time = 0; time < 3; time++) Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("root"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("root", "wrong password"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("root"));
    }

    [Fact]
    public async Task It_stays_on_http_if_pages_are_led_to_https()
    {
        await StartAsync("--Listen:HttpRedirect=true");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("root"));
    }

    private PracticeCaAdministration Administration => machine!.Get<PracticeCaAdministration>();

    private async Task StartAsync(params string[] settings)
    {
        machine = await TestMachine.StartAsync(change: logs.Capture, settings: settings);
        http = machine.Browser();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        Administration.Change(Administration.Behavior with { Challenge = ChallengeRule.OneTime });
    }

    private async Task<HttpStatusCode> StatusAsync(string? name, string password = TestAccounts.Password)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(AdministrationPageEndpoint.Path + "/", UriKind.Relative));
        if (name is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        using var reply = await http!.SendAsync(request, TestContext.Current.CancellationToken);
        return reply.StatusCode;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Access;

/// <summary>Starts the program with <c>--reset-administrator</c>.</summary>
public sealed class ResetAdministratorTests
{
    private const string New = "eight 888 nine";

    [Fact]
    public async Task The_setup_code_sets_a_new_password_once_and_ends_lock_and_second_factor()
    {
        await using var machine = await TestMachine.StartAsync(settings: $"--{StartArguments.ResetSetting}=true");
        await machine.AddPersonAsync(FirstRun.UserName, MachineRole.Administrator);
        using var session = await machine.SignInAsync(FirstRun.UserName);
        using var browser = new PlainBrowser(machine);
        for (var i = 0; i < 5; i++)
            using (await browser.LogInAsync(FirstRun.UserName, "wrong password"))
            {
            }

        await RequireSecondFactorAsync(machine);

        await session.OpenAsync("/settings");
        Assert.Equal("/first-run?error=SetupCodeWrong", await ResetAsync(browser, new SetupCode().Reveal()));
        Assert.Equal("/", await ResetAsync(browser, machine.SetupCode));

        await browser.OpenAsync("/settings");
        using var closed = await browser.GetAsync("/first-run");
        Assert.Equal("/log-in", closed.Headers.Location?.OriginalString);
        using var ended = await session.GetAsync("/settings");
        Assert.StartsWith("/log-in", ended.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        using var other = new PlainBrowser(machine);
        using var loggedIn = await other.LogInAsync(FirstRun.UserName, New);
        Assert.Equal("/", loggedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_account_that_lost_its_role_or_is_gone_is_an_administrator_again()
    {
        await using var machine = await TestMachine.StartAsync(settings: $"--{StartArguments.ResetSetting}=true");
        await machine.AddPersonAsync("other", MachineRole.Administrator);
        using var browser = new PlainBrowser(machine);
        using (await browser.LogInAsync("other", TestAccounts.Password))
            await browser.OpenAsync("/settings");

        Assert.Equal("/", await ResetAsync(browser, machine.SetupCode));

        await browser.OpenAsync("/settings/users");
    }

    [Fact]
    public void The_option_counts_for_the_first_start_of_the_process_only()
    {
        var arguments = new StartArguments(["--reset-administrator", "--Listen:HttpPort=9000"]);

        Assert.Null(CommandLine.Check(arguments.Settings, TextWriter.Null, TextWriter.Null));
        Assert.Equal(["--Listen:HttpPort=9000", "--ResetAdministrator=true"], arguments.Next());
        Assert.Equal(["--Listen:HttpPort=9000"], arguments.Next());
        Assert.Equal(["--a=b"], new StartArguments(["--a=b"]).Next());
    }

    private static async Task<string> ResetAsync(PlainBrowser browser, string code)
    {
        using var answer = await browser.SubmitAsync(
            "/first-run", "/access/first-run", ("Password", New), ("PasswordAgain", New), ("SetupCode", code));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Without a new security stamp, so that the session goes on.</summary>
    private static async Task RequireSecondFactorAsync(TestMachine machine)
    {
        await using var scope = machine.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<MachineUser>>();
        var user = (await users.FindByNameAsync(FirstRun.UserName))!;
        user.TwoFactorEnabled = true;
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    }
}

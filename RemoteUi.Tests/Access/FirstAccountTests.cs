using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public sealed class FirstAccountTests
{
    [Fact]
    public async Task If_the_role_cannot_be_assigned_no_account_is_created_and_the_first_run_continues()
    {
        await using var machine = await TestMachine.PrepareAsync();
        await using var scope = machine.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        await roles.DeleteAsync((await roles.FindByNameAsync(nameof(MachineRole.Administrator)))!);

        await Assert.ThrowsAsync<InvalidOperationException>(() => CompleteAsync(machine));
        Assert.True(await machine.Get<FirstRun>().IsNeededAsync(CancellationToken.None));

        await roles.CreateAsync(new IdentityRole(nameof(MachineRole.Administrator)));
        var (user, error) = await CompleteAsync(machine);
        Assert.Equal((FirstRun.UserName, AccessError.None), (user?.UserName, error));
        Assert.False(await machine.Get<FirstRun>().IsNeededAsync(CancellationToken.None));
    }

    private static async Task<(MachineUser? User, AccessError Error)> CompleteAsync(TestMachine machine)
    {
        await using var scope = machine.Services.CreateAsyncScope();
        var caller = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        caller.Connection.RemoteIpAddress = IPAddress.Loopback;
        caller.Request.Host = new HostString("localhost");
        var users = scope.ServiceProvider.GetRequiredService<UserManager<MachineUser>>();
        return await machine.Get<FirstRun>().CompleteAsync(
            caller, machine.SetupCode, "correct horse 42", "correct horse 42", users);
    }
}

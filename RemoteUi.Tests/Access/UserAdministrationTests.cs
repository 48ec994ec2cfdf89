using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public sealed class UserAdministrationTests(UserAdministrationTests.MachineWithAdministrator shared)
    : IClassFixture<UserAdministrationTests.MachineWithAdministrator>, IAsyncLifetime
{
    private readonly TestMachine machine = shared.Machine;
    private readonly AsyncServiceScope scope = shared.Machine.Services.CreateAsyncScope();

    private UserAdministration Users => scope.ServiceProvider.GetRequiredService<UserAdministration>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Leaves only the one administrator for the next test.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var account in await Users.ListAsync(default))
            if (account.UserName != "root") Assert.Equal(AccessError.None, await Users.DeleteAsync(account.Id, "root"));
        await scope.DisposeAsync();
    }

    [Theory]
    [InlineData("guest", "1234567", AccessError.PasswordTooShort)]
    [InlineData("", "a good one 55", AccessError.UserNameNotPossible)]
    [InlineData("two words", "a good one 55", AccessError.UserNameNotPossible)]
    [InlineData("ROOT", "a good one 55", AccessError.UserNameTaken)]
    [InlineData("guest", "a good one 55", AccessError.None)]
    public async Task An_account_is_added_or_the_reason_is_shown(string name, string password, AccessError expected)
    {
        Assert.Equal(expected, await Users.AddAsync(name, password, MachineRole.GeneralUser));
        Assert.Equal(expected == AccessError.None ? 2 : 1, (await Users.ListAsync(default)).Count);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        await machine.AddPersonAsync("guest", MachineRole.GeneralUser);
        var root = await FindAsync("root");
        Assert.Equal(AccessError.LastAdministrator, await Users.DeleteAsync(root.Id, "guest"));
        Assert.Equal(AccessError.LastAdministrator, await Users.ChangeRoleAsync(root.Id, MachineRole.GeneralUser));
        Assert.Equal(MachineRole.Administrator, (await FindAsync("root")).Role);
    }

    [Fact]
    public async Task Users_cannot_delete_their_own_account()
    {
        await machine.AddPersonAsync("second", MachineRole.Administrator);
        Assert.Equal(AccessError.OwnAccount, await Users.DeleteAsync((await FindAsync("root")).Id, "Root"));
        Assert.Equal(AccessError.None, await Users.DeleteAsync((await FindAsync("second")).Id, "root"));
    }

    [Fact]
    public async Task Users_cannot_set_their_own_password_without_the_current_one()
    {
        var root = await FindAsync("root");
        Assert.Equal(AccessError.OwnPassword, await Users.SetPasswordAsync(root.Id, "a good one 55", "ROOT"));
        await machine.AddPersonAsync("second", MachineRole.Administrator);
        var second = await FindAsync("second");
        Assert.Equal(AccessError.None, await Users.SetPasswordAsync(second.Id, "a good one 55", "root"));
    }

    [Fact]
    public async Task A_role_can_be_changed_both_ways()
    {
        await machine.AddPersonAsync("guest", MachineRole.GeneralUser);
        var guest = await FindAsync("guest");
        Assert.Equal(AccessError.None, await Users.ChangeRoleAsync(guest.Id, MachineRole.Administrator));
        Assert.Equal(MachineRole.Administrator, (await FindAsync("guest")).Role);
        Assert.Equal(AccessError.None, await Users.ChangeRoleAsync(guest.Id, MachineRole.GeneralUser));
        Assert.Equal(MachineRole.GeneralUser, (await FindAsync("guest")).Role);
    }

    [Fact]
    public async Task A_deleted_account_is_reported_as_missing()
    {
        Assert.Equal(AccessError.AccountNotFound, await Users.DeleteAsync("none", "root"));
        Assert.Equal(AccessError.AccountNotFound, await Users.SetPasswordAsync("none", "a good one 55", "root"));
        Assert.Equal(AccessError.AccountNotFound, await Users.ChangeRoleAsync("none", MachineRole.GeneralUser));
    }

    private async Task<Account> FindAsync(string name) =>
        (await Users.ListAsync(default)).Single(account => account.UserName == name);

    /// <summary>A machine with the account "root" that does not listen.</summary>
    public sealed class MachineWithAdministrator : IAsyncLifetime
    {
        public TestMachine Machine { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Machine = await TestMachine.PrepareAsync();
            await Machine.AddPersonAsync("root", MachineRole.Administrator);
        }

        public ValueTask DisposeAsync() => Machine.DisposeAsync();
    }
}

using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Support;

/// <summary>Creates accounts on a test's machine.</summary>
public static class TestAccounts
{
    public const string Password = "correct horse";

    /// <summary>Creates an account.</summary>
    public static async Task AddPersonAsync(this TestMachine machine, string name, MachineRole role)
    {
        await using var scope = machine.Services.CreateAsyncScope();
        Assert.Equal(
            AccessError.None,
            await scope.ServiceProvider.GetRequiredService<UserAdministration>().AddAsync(name, Password, role));
    }

    /// <summary>Creates an account and signs in with it.</summary>
    public static async Task<PlainBrowser> BrowserOfAsync(this TestMachine machine, string name, MachineRole role)
    {
        await machine.AddPersonAsync(name, role);
        return await machine.SignInAsync(name);
    }

    public static async Task<PlainBrowser> SignInAsync(this TestMachine machine, string name)
    {
        var browser = new PlainBrowser(machine);
        using var answer = await browser.LogInAsync(name, Password);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return browser;
    }
}

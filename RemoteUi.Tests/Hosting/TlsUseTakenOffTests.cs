using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

/// <summary>A TLS certificate that turns out to be the wrong one is undone on the key's page.</summary>
public sealed class TlsUseTakenOffTests
{
    [Fact]
    public async Task After_its_use_is_taken_off_the_default_key_serves_and_the_use_can_be_put_on_again()
    {
        using var folder = new TemporaryFolder();
        var wrong = new MachineKey(
            Guid.NewGuid(), "wrong", TestKeys.First, TlsCertificates.Issued(), [TestKeys.Ca], ARequest.Noon, false,
            KeyUse.Tls);
        await using (var before = await TestMachine.PrepareAsync(folder))
        {
            var store = before.Get<IKeyRegisterStore>();
            var register = await store.LoadAsync(default);
            register.Register(wrong, deletingOld: false);
            await store.SaveAsync(register, default);
            await before.AddPersonAsync("root", MachineRole.Administrator);
        }

        Assert.Equal(wrong.Id, await AssignAsync(folder, wrong, "None"));
        Assert.NotEqual(wrong.Id, await AssignAsync(folder, wrong, "TLS"));
        Assert.Equal(wrong.Id, await AssignAsync(folder, wrong, "TLS"));
    }

    /// <summary>Starts the machine and sets the use of the key on its page.</summary>
    /// <returns>The key that https is served with until then.</returns>
    private static async Task<Guid> AssignAsync(TemporaryFolder folder, MachineKey key, string use)
    {
        await using var machine = await TestMachine.StartAsync(folder);
        using var browser = await machine.SignInAsync("root");
        await browser.GoAsync($"{Menu.Keys.Path}/{key.Id}");
        browser.FillById("Use", use);
        await browser.PressAsync("Update");
        Assert.Contains("They take effect at the next restart.", browser.Text, StringComparison.Ordinal);
        return machine.Get<RunningCertificate>().Key!.Id;
    }
}

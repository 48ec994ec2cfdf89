using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// The disk is full, or another program holds the database, at a moment when the device wants to write.
/// </summary>
public sealed class FullDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disk_full_at_any_write_loses_nothing_that_was_accepted_and_the_machine_goes_on()
    {
        using var folder = await PreparedFolder.CopyAsync();
        var client = new ScriptedClient();
        await using var machine = await StoredEnrollment.OpenAsync(folder, client, new FakeTimeProvider(ARequest.Noon));
        var accepted = new List<Guid>();
        var write = 0;
        do
        {
            client.Issues();
            machine.Writes.FailAt(++write);
            await RunOneAsync(machine, accepted);
        }
        while (machine.Writes.HasFailed && write < 100);

        Assert.InRange(write, 5, 50);
        var requests = await machine.RequestsAsync();
        Assert.Equal(accepted.Order(), requests.Select(request => request.Id).Order());
        Assert.All(requests, request => Assert.False(request.IsInProgress));
        Assert.Equal(RequestState.Successful, requests[0].State);
        var keys = (await machine.Machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys;
        Assert.Equal(
            requests.Where(request => request.State == RequestState.Successful).Select(request => request.Id).Order(),
            keys.Where(key => !key.IsDefault).Select(key => key.Id).Order());
    }

    [Fact]
    public async Task A_page_that_cannot_save_says_that_the_disk_is_full_and_saves_when_there_is_room()
    {
        var writes = new FailingWrites();
        await using var machine = await TestMachine.StartAsync(change: builder =>
            builder.Services.ConfigureDbContext<RemoteUiDbContext>(options => options.AddInterceptors(writes)));
        using var browser = await machine.BrowserOfAsync("Anna", MachineRole.Administrator);
        using var person = NoScriptAdministrator.Of(browser);

        writes.FailAt(1);
        await person.SetServerAsync(new Uri("http://full.example/scep"));
        Assert.Contains("The disk is full", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", browser.Text, StringComparison.Ordinal);

        writes.Recover();
        Assert.NotEqual("full.example", (await SettingsAsync(machine)).Communication.Address.Host);
        await person.SetServerAsync(new Uri("http://full.example/scep"));
        Assert.Equal("full.example", (await SettingsAsync(machine)).Communication.Address.Host);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_is_waited_for_and_then_named()
    {
        await using var machine = await TestMachine.StartAsync();
        using var browser = await machine.BrowserOfAsync("Anna", MachineRole.Administrator);
        using var person = NoScriptAdministrator.Of(browser);
        await using (var other = new SqliteConnection(
            $"Data Source={machine.Get<DataFolder>().File("remote-ui.db")};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync(Token);

            await person.SetServerAsync(new Uri("http://busy.example/scep"));
            Assert.Contains("in use by another program", browser.Text, StringComparison.Ordinal);
        }

        await person.SetServerAsync(new Uri("http://busy.example/scep"));
        Assert.Equal("busy.example", (await SettingsAsync(machine)).Communication.Address.Host);
    }

    /// <summary>Sends a request and does what the worker does with an error; then there is room again.</summary>
    private static async Task RunOneAsync(StoredEnrollment machine, List<Guid> accepted)
    {
        try
        {
            var sent = await machine.Manual.SendAsync(
                Enrollment.Samples.Form with { UseLocation = KeyUseLocation.None }, Token);
            accepted.Add(sent.RequestId!.Value);
        }
        catch (DbUpdateException)
        {
            machine.Writes.Recover(); // The page says that nothing was saved.
        }

        for (var wake = 0; wake < 3; wake++)
        {
            while (machine.Queue.TryTake() is { } queued)
                try
                {
                    await machine.Runner.RunAsync(queued, Token);
                }
                catch (DbUpdateException)
                {
                    machine.Writes.Recover();
                    await machine.Runner.AbandonAsync(queued.Id, Token);
                }

            machine.Clock.Advance(TimeSpan.FromMinutes(2));
            await machine.WakeAsync();
        }
    }

    private static Task<MachineSettings> SettingsAsync(TestMachine machine) =>
        machine.Get<IMachineSettingsStore>().LoadAsync(Token);
}

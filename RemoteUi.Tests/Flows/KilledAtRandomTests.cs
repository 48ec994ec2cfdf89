using System.Globalization;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Audit;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Sends SIGKILL at random moments of sending, registering, deleting and importing; after each start the machine's data
/// must be consistent. The environment variable KILLS sets the number of kills, the default is a few; KILLS_SEED sets
/// another sequence of actions and moments. The timing of the program is never the same.
/// </summary>
public class KilledAtRandomTests
{
    private const string FilePassword = "export password 7";
    private const string KeyLimit = "--Device:KeyLimit=1000";

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("KILLS") ?? (Thorough.IsDemanded ? "4" : "2"), CultureInfo.InvariantCulture);

#pragma warning disable RS0030 // The moment of a kill is in real time.
    private static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030

    private readonly Random random = new(
        int.Parse(Environment.GetEnvironmentVariable("KILLS_SEED") ?? "2026", CultureInfo.InvariantCulture));

    private readonly HashSet<string> sent = [];
    private readonly HashSet<string> deleted = [];

    [Fact]
    public async Task A_machine_killed_at_any_moment_is_consistent_after_the_start()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var ca = await RemotePracticeCa.StartAsync();
        var (export, timeouts) = await PrepareAsync(data, ca);

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await RunningProgram.StartAsync(data.Path, KeyLimit);
            using var person = await NoScriptAdministrator.LogInAsync(program);
            var registered = await AssertWholeAsync(person, ca, timeouts);

            var action = ActAsync(person, kill, registered, export);
            await Task.WhenAny(action, Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 900)), Clock));
            await program.KillAsync();
            await EndAsync(action);
        }

        await using var machine = await TestMachine.StartAsync(data, settings: KeyLimit);
        using var last = await NoScriptAdministrator.LogInAsync(machine);
        await AssertWholeAsync(last, ca, timeouts);
        await AssertRecordedAsync(machine);
    }

    /// <summary>Checks that each change that survived has its entry, and each entry its change.</summary>
    private static async Task AssertRecordedAsync(TestMachine machine)
    {
        var entries = await machine.Get<IAuditStore>().ListAsync(new()).ToListAsync();
        var keys = (await machine.Get<IKeyRegisterStore>().LoadAsync(default)).Keys.Where(key => !key.IsDefault);
        var requests = await machine.Get<IIssuanceRequestStore>().ListAsync(default);
        var settings = await machine.Get<IMachineSettingsStore>().LoadAsync(default);

        Assert.Equal(
            Of(AuditKind.KeyRegistered).Select(entry => entry.Subject).Order(),
            keys.Select(key => key.Name).Concat(Of(AuditKind.KeyDeleted).Select(entry => entry.Subject)).Order());
        Assert.Equal(
            requests.Select(request => (Guid?)request.Id).Order(),
            Of(AuditKind.RequestSent).Select(entry => entry.RequestId).Order());
        Assert.Equal(
            settings.Communication.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            Of(AuditKind.SettingsChanged)
                .SelectMany(entry => entry.Changes)
                .First(change => change.Field == "TimeoutSeconds").New);

        IEnumerable<AuditEntry> Of(AuditKind kind) => entries.Where(entry => entry.Kind == kind);
    }

    private static async Task<(byte[] Export, string[] Timeouts)> PrepareAsync(
        TemporaryFolder folder, RemotePracticeCa ca)
    {
        await using var machine = await TestMachine.StartAsync(folder, settings: KeyLimit);
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        await person.SetServerAsync(ca.Address, timeoutSeconds: 25);
        var export = await person.ExportAsync(FilePassword);
        await person.SetServerAsync(ca.Address, timeoutSeconds: 15);
        return (export, ["15", "25"]);
    }

    /// <summary>Sends a request (most often), deletes a key, or imports settings.</summary>
    private Task ActAsync(NoScriptAdministrator person, int number, IReadOnlyList<string> registered, byte[] export)
    {
        var choice = random.Next(4);
        if (choice == 0) return person.ImportAsync(export, FilePassword);
        if (choice == 1 && registered.Count > 0)
        {
            deleted.Add(registered[0]);
            return person.DeleteKeyAsync(registered[0]);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"key{number:000}");
        sent.Add(name);
        return person.SendRequestAsync(name, name + ".example");
    }

    /// <summary>
    /// Checks everything that must be true after a start, and returns the names of the keys registered by requests.
    /// </summary>
    private async Task<IReadOnlyList<string>> AssertWholeAsync(
        NoScriptAdministrator person, RemotePracticeCa ca, string[] timeouts)
    {
        await person.WaitUntilNothingIsInProgressAsync();
        var rows = await person.StatusRowsAsync();
        var keys = (await person.KeyNamesAsync()).Select(name => name.Split()[0]).ToList();
        var brought = keys.Where(name => name.StartsWith("key", StringComparison.Ordinal)).ToList();

        Assert.True(rows.Count <= 20, $"{rows.Count} rows");
        Assert.Equal(keys.Count - 1, brought.Count); // The default key exists, once.
        Assert.Equal(brought.Count, brought.Distinct().Count());
        foreach (var name in sent) AssertOnce(name, rows, brought, ca);
        Assert.Contains(await person.TimeoutAsync(), timeouts);
        return brought;
    }

    private void AssertOnce(string name, IReadOnlyList<string> rows, List<string> brought, RemotePracticeCa ca)
    {
        Assert.True(
            ca.Administration.Register.Count(entry =>
                entry.State == RegisterState.Issued && entry.Subject.Contains(name, StringComparison.Ordinal)) <= 1,
            $"{name} was issued twice");
        var row = rows.Where(text => text.Contains(name + ".example", StringComparison.Ordinal)).ToList();
        Assert.True(row.Count <= 1, $"{name} has {row.Count} rows");
        if (row.Count == 0) return; // Killed before it was accepted, or removed by the limit of 20.

        var successful = row[0].Contains("Successful", StringComparison.Ordinal);
        if (successful)
            Assert.True(brought.Contains(name) || deleted.Contains(name), $"{name} is successful and has no key");
        else Assert.DoesNotContain(name, brought);
    }

    /// <summary>Awaits an action and ignores errors that the kill can cause; any other error fails the test.</summary>
    private static async Task EndAsync(Task action)
    {
        try
        {
            await action;
        }
        catch (HttpRequestException)
        {
            // The connection failed because of the kill.
        }
        catch (IOException)
        {
            // The same, while reading the response.
        }
    }
}

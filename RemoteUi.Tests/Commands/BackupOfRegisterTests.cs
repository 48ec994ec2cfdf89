using Microsoft.Data.Sqlite;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Commands;

/// <summary>The register of the practice CA in a backup that is made while the CA issues.</summary>
public sealed class BackupOfRegisterTests : IDisposable
{
    private const int Waiting = 200;
    private readonly BackupBench bench = new();
    private readonly TemporaryFolder newHost = new();

    public void Dispose()
    {
        bench.Dispose();
        newHost.Dispose();
    }

    [Fact]
    public async Task A_backup_has_the_whole_register_while_certificates_are_issued()
    {
        await using var machine = await TestMachine.StartAsync();
        var administration = machine.Get<PracticeCaAdministration>();
        administration.Change(administration.Behavior with { Answer = AnswerRule.Hold });
        foreach (var number in Enumerable.Range(1, Waiting)) Client(machine, $"{number}").Enroll();

        // Approves one after the other until the backup is made: each is a transaction of its own.
        var isMade = false;
        var approved = 0;
        var underway = new TaskCompletionSource();
        var approving = Task.Run(() =>
        {
            while (!Volatile.Read(ref isMade) && approved < Waiting && administration.Approve(approved + 1))
                if (Interlocked.Increment(ref approved) == Waiting / 10) underway.SetResult();
        });
        await underway.Task;
        var before = Volatile.Read(ref approved);
        await bench.SucceedAsync("backup", machine.Get<DataFolder>().Path);
        Volatile.Write(ref isMade, true);
        await approving;
        await bench.SucceedAsync("restore", newHost.Path);

        var states = States(newHost.File("practice-ca/register.db"));
        Assert.Equal(Waiting, states.Count);
        var issued = states.TakeWhile(state => state == ("Issued", true)).Count();
        Assert.InRange(issued, before, approved);
        Assert.All(states.Skip(issued), state => Assert.Equal(("Waiting", false), state));
        Assert.Empty(Directory.GetFiles(newHost.File("practice-ca"), "register.db-*"));
    }

    private static TestClient Client(TestMachine machine, string transactionId) =>
        new(machine.Get<PracticeCaServer>(), machine.Get<PracticeCaAdministration>())
        {
            TransactionId = transactionId,
        };

    /// <summary>Returns the state of each entry and whether it has a certificate, in the order of numbers.</summary>
    private static List<(string State, bool HasCertificate)> States(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
        command.CommandText =
            "SELECT State, Certificate IS NOT NULL FROM Entries JOIN Contents USING (Number) ORDER BY Number";
        using var reader = command.ExecuteReader();
        var states = new List<(string, bool)>();
        while (reader.Read()) states.Add((reader.GetString(0), reader.GetBoolean(1)));
        return states;
    }
}

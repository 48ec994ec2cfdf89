using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>The register of earlier versions, one file for each entry, is taken over into the database once.</summary>
public sealed class TakenOverRegisterTests : IDisposable
{
    private readonly PracticeCaBench old = new();
    private readonly PracticeCaBench bench = new();

    public void Dispose()
    {
        old.Dispose();
        bench.Dispose();
    }

    [Fact]
    public void All_entries_are_taken_over_unchanged()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);

        bench.Restart();

        Assert.Equal(Texts(old), Texts(bench));
        Assert.False(Directory.Exists(bench.OldRegister));
        Assert.Equal(
            old.Administration.Register.Count, Directory.GetFiles(bench.OldRegister + ".taken-over").Length);
    }

    [Fact]
    public void What_was_taken_over_is_still_recognized()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);
        bench.Restart();

        Assert.Equal("3", new TestClient(bench) { TransactionId = "waiting" }.Poll().Status);
        Assert.True(bench.Administration.Approve(4));
        Assert.Equal("0", new TestClient(bench) { TransactionId = "waiting" }.Poll().Status);
        Assert.False(bench.Administration.Revoke(bench.Administration.Find(2)!.SerialNumber!));
        Assert.True(bench.Administration.Revoke(bench.Administration.Find(1)!.SerialNumber!));
    }

    [Fact]
    public void New_entries_are_numbered_after_those_taken_over()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);
        bench.Restart();

        new TestClient(bench) { TransactionId = "new" }.Enroll();

        Assert.Equal(5, bench.Administration.Register[0].Number);
    }

    [Fact]
    public void A_kill_at_any_moment_leaves_no_entry_or_all()
    {
        const int Count = 300, Damaged = 50;
        new TestClient(old).Enroll();
        var entry = old.Administration.Register[0];
        WriteFiles(bench.OldRegister, Enumerable.Range(1, Count).Select(number => entry with
        {
            Number = number,
            SerialNumber = $"{number:X8}",
        }));
        foreach (var number in Enumerable.Range(1, Count / Damaged))
            File.WriteAllText(Path.Combine(bench.OldRegister, $"{number * Damaged:D8}a.json"), "{ \"Number\": ");

        // What is on disk whenever a damaged file is read is what a killed program leaves behind.
        using var images = new Images(bench.Folder);
        bench.Restart(logs: images);

        Assert.Equal(Count, bench.Administration.Register.Count);
        Assert.Equal(Count / Damaged, images.Folders.Count);
        Assert.All(images.Folders, folder =>
        {
            using var killed = new PracticeCaBench(from: folder);
            Assert.Equal(Texts(bench), Texts(killed));
        });
    }

    [Fact]
    public void A_kill_before_the_files_are_set_aside_takes_nothing_over_twice()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);
        bench.Restart();
        _ = bench.Administration.RegisterVersion;
        Directory.Move(bench.OldRegister + ".taken-over", bench.OldRegister);

        bench.Restart();

        Assert.Equal(Texts(old), Texts(bench));
        Assert.False(Directory.Exists(bench.OldRegister));
    }

    [Fact]
    public void Files_of_an_earlier_version_that_was_used_again_are_kept_beside_the_first()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);
        bench.Restart();
        _ = bench.Administration.RegisterVersion;
        WriteFiles(bench.OldRegister, old.Administration.Register.Take(1));

        bench.Restart();

        Assert.Equal(Texts(old), Texts(bench));
        Assert.Single(Directory.GetFiles(bench.OldRegister + ".taken-over-again"));
    }

    [Fact]
    public void A_damaged_entry_is_skipped_and_its_number_reused()
    {
        FillOld();
        WriteFiles(bench.OldRegister, old.Administration.Register);
        File.WriteAllText(Path.Combine(bench.OldRegister, "00000004.json"), "{ \"Number\": 4, \"Trans");
        File.WriteAllText(Path.Combine(bench.OldRegister, "00000005.json.new"), "{ \"Number\": 5, \"Trans");

        bench.Restart();
        new TestClient(bench) { TransactionId = "new" }.Enroll();

        Assert.Equal([4, 3, 2, 1], bench.Administration.Register.Select(entry => entry.Number));
    }

    /// <summary>An entry of each state: issued, revoked, refused, waiting.</summary>
    private void FillOld()
    {
        new TestClient(old) { TransactionId = "issued" }.Enroll();
        var revoked = new TestClient(old) { TransactionId = "revoked" }.Enrolled();
        old.Administration.Revoke(
            revoked.SerialNumber, X509RevocationReason.Superseded);
        old.Set(behavior => behavior with { Answer = AnswerRule.Refuse });
        new TestClient(old) { TransactionId = "refused" }.Enroll();
        old.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        new TestClient(old) { TransactionId = "waiting" }.Enroll();
    }

    private static void WriteFiles(string folder, IEnumerable<RegisterEntry> entries)
    {
        foreach (var entry in entries) JsonFile.Write(Path.Combine(folder, $"{entry.Number:D8}.json"), entry);
    }

    private static IEnumerable<string> Texts(PracticeCaBench bench) =>
        bench.Administration.Register.Select(entry => JsonSerializer.Serialize(entry));

    /// <summary>Copies a folder whenever a damaged entry is logged.</summary>
    private sealed class Images(string folder) : ILoggerProvider, ILogger
    {
        private const int EntryDamaged = 2200;

        public List<string> Folders { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id != EntryDamaged) return;
            var image = Directory.CreateTempSubdirectory("practice-ca-killed-").FullName;
            Folders.Add(image);
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(image, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public void Dispose()
        {
            foreach (var image in Folders.Where(Directory.Exists)) Directory.Delete(image, recursive: true);
        }
    }
}

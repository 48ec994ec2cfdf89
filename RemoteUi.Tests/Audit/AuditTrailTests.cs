using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Audit;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Hosting;
using static SQLitePCL.raw;

namespace RemoteUi.Tests.Audit;

/// <summary>Tests in whose name a change is recorded, and what a full disk does.</summary>
public sealed class AuditTrailTests : IDisposable
{
    private readonly MemoryStore store = new();
    private readonly HttpContextAccessor accessor = new();
    private readonly StartPhase start = new();
    private readonly CapturedLogs logs = new();
    private readonly ILoggerFactory factory;
    private readonly AuditTrail trail;

    public AuditTrailTests()
    {
        factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        trail = new(
            store, new PendingEntries(), new Caller(accessor), start, new FakeTimeProvider(),
            factory.CreateLogger<AuditTrail>());
    }

    public void Dispose() => factory.Dispose();

    [Fact]
    public void A_change_is_of_the_caller_the_sender_the_timer_or_the_command()
    {
        trail.Record(new(AuditKind.SettingsChanged));
        start.End();
        trail.Record(new(AuditKind.SettingsChanged));
        store.Sender = "Anna";
        trail.Record(new(AuditKind.KeyRegistered) { RequestId = Guid.Empty });
        accessor.HttpContext = new DefaultHttpContext();
        trail.Record(new(AuditKind.LogInFailed));
        trail.Record(new(AuditKind.LoggedIn) { By = "Bob" });

        Assert.Equal(["command", "timer", "Anna", "-", "Bob"], store.Entries.Select(entry => entry.By));
        Assert.Equal(5, logs.Lines.Count(line => line.StartsWith("Audit: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_value_is_cut()
    {
        trail.Record(new(AuditKind.SettingsChanged) { Changes = [new("Name", null, new string('x', 2000))] });

        Assert.Equal(1001, Assert.Single(Assert.Single(store.Entries).Changes).New!.Length);
    }

    [Fact]
    public void An_entry_that_a_full_disk_refuses_is_in_the_log()
    {
        store.Fault = new SqliteException("full", SQLITE_FULL);

        trail.Record(new(AuditKind.KeyDeleted, "lobby"));

        Assert.Contains(logs.Lines, line => line.Contains("KeyDeleted by command", StringComparison.Ordinal)
            && line.Contains("lobby", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("could not be stored", StringComparison.Ordinal));
    }

    [Fact]
    public void An_attempt_says_that_its_outcome_is_not_known_until_it_is()
    {
        var attempt = trail.Attempt(new(AuditKind.PracticeCaApproved, "1, 2"));
        Assert.Equal([AuditText.OutcomeNotKnown], Assert.Single(store.Entries).Changes);

        attempt.Done(new(AuditKind.PracticeCaApproved, "2") { Changes = [new("State", null, "Issued")] });
        Assert.Equal(("2", "Issued"), (store.Entries[0].Subject, Assert.Single(store.Entries[0].Changes).New));

        trail.Attempt(new(AuditKind.PracticeCaRejected, "3")).NotDone();
        Assert.Single(store.Entries);
    }

    [Fact]
    public void An_attempt_that_cannot_be_stored_is_refused_and_one_whose_end_cannot_be_is_in_the_log()
    {
        var attempt = trail.Attempt(new(AuditKind.RehearsalStarted, "spring"));
        store.Fault = new SqliteException("full", SQLITE_FULL);

        Assert.Throws<SqliteException>(() => trail.Attempt(new(AuditKind.RehearsalStarted, "autumn")));
        attempt.Done(new(AuditKind.RehearsalStarted, "spring"));

        Assert.Equal([AuditText.OutcomeNotKnown], Assert.Single(store.Entries).Changes);
        Assert.Contains(logs.Lines, line => line.Contains("RehearsalStarted by command", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("could not be stored", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bug_of_the_store_is_not_hidden()
    {
        store.Fault = new InvalidOperationException("A bug");

        Assert.Throws<InvalidOperationException>(() => trail.Record(new(AuditKind.KeyDeleted)));
    }

    private sealed class MemoryStore : IAuditStore
    {
        public List<AuditEntry> Entries { get; } = [];

        public Exception? Fault { get; set; }

        public string? Sender { get; set; }

        public long Add(AuditEntry entry)
        {
            if (Fault is not null) throw Fault;
            Entries.Add(entry);
            return Entries.Count - 1;
        }

        public void Replace(long id, AuditEntry entry)
        {
            if (Fault is not null) throw Fault;
            Entries[(int)id] = entry;
        }

        public void Delete(long id) => Entries.RemoveAt((int)id);

        public string? FindSender(Guid requestId) => Sender;

        public Task<AuditSlice> ReadAsync(AuditFilter filter, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<AuditEntry> ListAsync(AuditFilter filter) => throw new NotSupportedException();
    }
}

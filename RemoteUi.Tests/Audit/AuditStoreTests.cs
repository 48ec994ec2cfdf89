using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Audit;
using RemoteUi.Tests.Storage;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Audit;

/// <summary>Tests what is kept, found, and exported, on a database that no program uses.</summary>
public sealed class AuditStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FailingWrites writes = new();
    private TestMachine machine = null!;

    private IAuditStore Store => machine.Get<IAuditStore>();

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync(change: builder =>
        builder.Services.ConfigureDbContext<RemoteUiDbContext>(options => options.AddInterceptors(writes)));

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task An_entry_is_stored_as_in_the_golden_file_and_read_again()
    {
        var entry = Entry(AuditKind.SettingsChanged, "NDES") with
        {
            Changes = [new("ServerUrl", "http://old.example/", "http://new.example/Žďár")],
            RequestId = Guid.Parse("6F9619FF-8B86-D011-B42D-00C04FC964FF"),
        };

        Store.Add(entry);

        GoldenFile.AssertIs("audit-row.json", await StoredRow.ReadAsync(machine, "Audit", "Id"));
        var read = Assert.Single((await Store.ReadAsync(new(), default)).Entries);
        Assert.Equal(entry.Changes, read.Changes);
        Assert.Equal(entry with { Changes = [] }, read with { Changes = [] });
    }

    [Fact]
    public async Task The_oldest_entry_goes_when_there_are_more_than_10_000()
    {
        await FillAsync(AuditKind.RequestSent, IAuditStore.Max);
        Store.Add(Entry(AuditKind.KeyDeleted, "newest"));

        var all = await Store.ListAsync(new()).ToListAsync();
        Assert.Equal(
            (IAuditStore.Max, "newest", "2"), (all.Count, all[0].Subject, all[^1].Subject));
    }

    /// <summary>The change is committed by then; an error would say that it is not.</summary>
    [Fact]
    public async Task If_the_oldest_entry_cannot_be_deleted_the_newest_is_stored_all_the_same()
    {
        await FillAsync(AuditKind.RequestSent, IAuditStore.Max);
        writes.FailAt(2); // The first write adds the entry.
        Store.Add(Entry(AuditKind.KeyDeleted, "newest"));
        writes.Recover();

        Assert.True(writes.HasFailed);
        var all = await Store.ListAsync(new()).ToListAsync();
        Assert.Equal((IAuditStore.Max + 1, "newest"), (all.Count, all[0].Subject));
    }

    [Fact]
    public async Task Failed_log_ins_displace_only_each_other()
    {
        Store.Add(Entry(AuditKind.KeyDeleted, "first"));
        await FillAsync(AuditKind.LogInFailed, IAuditStore.MaxFailedLogIns);
        Store.Add(Entry(AuditKind.LogInFailed, "newest"));

        var all = await Store.ListAsync(new()).ToListAsync();
        Assert.Equal(IAuditStore.MaxFailedLogIns + 1, all.Count);
        Assert.Equal(("newest", "2", "first"), (all[0].Subject, all[^2].Subject, all[^1].Subject));
    }

    [Theory]
    [InlineData("", "3 2 1")]
    [InlineData("by=ANN", "3 1")]
    [InlineData("by=_", "")]
    [InlineData("kind=KeyDeleted", "2")]
    [InlineData("kind=NoSuchKind", "3 2 1")]
    [InlineData("text=100%25", "2")]
    [InlineData("text=%25", "2")]
    [InlineData("text=SERVERURL", "1")]
    [InlineData("text=new.example", "1")]
    [InlineData("text=Ž", "1")]
    [InlineData("text=203.0.113.", "3")]
    [InlineData("text=6f9619ff-8b86-d011-b42d-00c04fc964ff", "2")]
    [InlineData("from=2026-05-02", "3 2")]
    [InlineData("until=2026-05-02", "2 1")]
    [InlineData("from=2026-05-02&until=2026-05-02&by=bob", "2")]
    [InlineData("from=tomorrow", "3 2 1")]
    public async Task A_filter_selects(string query, string expected)
    {
        Store.Add(
            Entry(AuditKind.SettingsChanged, "1", "Anna") with
            {
                Changes = [new("ServerUrl", "http://old.example", "http://new.example/Žďár")],
            });
        Store.Add(
            Entry(AuditKind.KeyDeleted, "2 100%", "Bob") with
            {
                At = Noon.AddDays(1),
                RequestId = Guid.Parse("6F9619FF-8B86-D011-B42D-00C04FC964FF"),
            });
        Store.Add(Entry(AuditKind.LoggedIn, "3", "Joanne") with { At = Noon.AddDays(2), Address = "203.0.113.7" });

        var found = await Store.ReadAsync(Query(query).ToFilter(TimeZoneInfo.Utc), default);

        Assert.Equal(expected, string.Join(' ', found.Entries.Select(entry => entry.Subject![..1])));
    }

    [Fact]
    public async Task A_page_too_far_is_the_last_one()
    {
        await FillAsync(AuditKind.RequestSent, 60);

        var slice = await Store.ReadAsync(new(Page: 9), default);

        Assert.Equal((2, 2, 60, 10), (slice.Page, slice.Pages, slice.Matching, slice.Entries.Count));
        Assert.Equal("1", slice.Entries[^1].Subject);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_calculate_is_made_text()
    {
        Store.Add(
            Entry(AuditKind.SettingsChanged, "=cmd|' /C calc'!A0", "@evil") with
            {
                Changes = [new("ServerName", null, "a\r\nb;\"c\"")],
            });
        using var file = new MemoryStream();

        await AuditCsv.WriteAsync(file, Store.ListAsync(new()), default);

        Assert.Equal(
            "time,user,address,event,subject,changes,requestId\r\n"
                + "2026-05-01T12:00:00.000Z,\"'@evil\",::1,SettingsChanged,\"'=cmd|' /C calc'!A0\","
                + "\"ServerName: - -> a\r\nb;\"\"c\"\"\",\r\n",
            Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF'));
    }

    private static AuditEntry Entry(AuditKind kind, string subject, string by = "Anna") =>
        new(Noon, by, "::1", kind, subject, [], null);

    private static AuditQuery Query(string text)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(text);
        return new()
        {
            By = values.GetValueOrDefault("by"),
            Kind = values.GetValueOrDefault("kind"),
            Text = values.GetValueOrDefault("text"),
            From = values.GetValueOrDefault("from"),
            Until = values.GetValueOrDefault("until"),
        };
    }

    /// <summary>Adds so many entries with the subjects 1, 2, ... at once.</summary>
    private async Task FillAsync(AuditKind kind, int count)
    {
        await using var context =
            await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync(
            $"""
             WITH RECURSIVE Numbers(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Numbers WHERE N < {count})
             INSERT INTO Audit (At, By, Address, Kind, Subject) SELECT 0, 'x', '-', {kind.ToString()}, N FROM Numbers
             """);
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Storage;

/// <summary>The runs of [Server Check] in the database.</summary>
public sealed class StoredCheckRunTests : IAsyncLifetime
{
    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ICheckRunStore Store => machine.Get<ICheckRunStore>();

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task A_run_is_written_as_in_the_golden_files()
    {
        CompleteSample.Assert(ACheckRun.Full);
        await Store.SaveAsync(ACheckRun.Full, Token);

        await using var context = await ContextAsync();
        var row = await context.ServerCheckRuns.SingleAsync(Token);

        GoldenFile.AssertIs("server-check-run.json", Unzip(row.Document));
        GoldenFile.AssertIs(
            "server-check-run-row.json", await StoredRow.ReadAsync(machine, "ServerCheckRuns", "Tally"));
        GoldenFile.AssertIs("server-check-tally.json", row.Tally);
    }

    [Fact]
    public async Task A_run_is_read_from_the_golden_files()
    {
        await using (var context = await ContextAsync())
        {
            context.Add(new ServerCheckRunRow
            {
                Id = ACheckRun.Full.Id,
                Address = "http://ca.example:8080/scep",
                Tally = GoldenFile.ReadCompact("server-check-tally.json"),
                Document = Zip(GoldenFile.ReadCompact("server-check-run.json")),
            });
            await context.SaveChangesAsync(Token);
        }

        Assert.Equal(Text(ACheckRun.Full), Text(await Store.FindAsync(ACheckRun.Full.Id, Token)));
        Assert.Equal(
            CheckTally.Of(ACheckRun.Full.Results), Assert.Single(await Store.ListAsync(Token)).Tally);
    }

    [Fact]
    public async Task A_run_that_goes_on_replaces_what_was_stored_of_it()
    {
        await Store.SaveAsync(ACheckRun.Full with { State = CheckRunState.Running, Results = [] }, Token);

        await Store.SaveAsync(ACheckRun.Full, Token);

        var only = Assert.Single(await Store.ListAsync(Token));
        Assert.Equal(Text(CheckRunSummary.Of(ACheckRun.Full)), Text(only));
    }

    [Fact]
    public async Task The_last_20_runs_are_kept()
    {
        var runs = Enumerable.Range(0, 22)
            .Select(hour => ACheckRun.Full with
            {
                Id = Guid.NewGuid(),
                StartedAt = ACheckRun.Noon.AddHours(hour),
            })
            .ToList();
        foreach (var run in runs) await Store.SaveAsync(run, Token);

        Assert.Equal(
            runs.AsEnumerable().Reverse().Take(20).Select(run => run.Id),
            (await Store.ListAsync(Token)).Select(run => run.Id));
        Assert.Null(await Store.FindAsync(runs[1].Id, Token));
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);

    private static string Unzip(byte[] document)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(document), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static byte[] Zip(string json)
    {
        using var document = new MemoryStream();
        using (var zip = new GZipStream(document, CompressionMode.Compress)) zip.Write(Encoding.UTF8.GetBytes(json));
        return document.ToArray();
    }

    private Task<RemoteUiDbContext> ContextAsync() =>
        machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync(Token);
}

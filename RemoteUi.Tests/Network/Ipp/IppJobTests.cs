using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

public class IppJobTests
{
    private static readonly IppMessage Print = IppSamples.Request(
        IppOperation.PrintJob, IppSamples.User("eve"), new IppAttribute("job-name", IppValue.Name("report")));

    private readonly IppBench bench = new();

    [Fact]
    public async Task A_document_is_counted_and_its_job_listed()
    {
        var response = await bench.AskAsync(Print, "12345");

        Assert.Equal(IppStatus.Ok, IppBench.StatusOf(response));
        var answered = response.Find(IppGroupTag.Job)!;
        Assert.Equal(
            ["job-uri", "job-id", "job-state", "job-state-reasons"],
            answered.Attributes.Select(attribute => attribute.Name));
        var job = Assert.Single(bench.Jobs.All());
        Assert.Equal(("report", "eve", 5, PrintJobState.Completed), (job.Name, job.UserName, job.Bytes, job.State));
        Assert.Equal(
            IppValue.Uri($"{IppSamples.Printer}/{job.Id}"), answered.Find("job-uri")!.Values[0]);
    }

    [Theory]
    [InlineData(PrintJob.MaxBytes - 1, IppStatus.Ok, PrintJobState.Completed)]
    [InlineData(PrintJob.MaxBytes, IppStatus.Ok, PrintJobState.Completed)]
    [InlineData(PrintJob.MaxBytes + 1, IppStatus.RequestEntityTooLarge, PrintJobState.Aborted)]
    [InlineData(long.MaxValue, IppStatus.RequestEntityTooLarge, PrintJobState.Aborted)]
    [InlineData(0, IppStatus.BadRequest, PrintJobState.Aborted)]
    public async Task A_document_may_have_64_MiB_and_is_not_held(long size, IppStatus status, PrintJobState state)
    {
        var attributes = IppWriter.Write(Print);
        var length = size == long.MaxValue ? size : attributes.Length + size;
        var before = GC.GetAllocatedBytesForCurrentThread();

        // The body never waits, so that everything runs on this thread.
        var response = await bench.AskAsync(new RepeatedStream(attributes, new byte[4096], length));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1024 * 1024);
        Assert.Equal((status, state), (IppBench.StatusOf(response), Assert.Single(bench.Jobs.All()).State));
    }

    [Fact]
    public async Task A_job_that_arrives_can_be_canceled_by_its_user_only()
    {
        var body = new RepeatedStream(IppWriter.Write(Print), [0], 100_000) { PausesAtHalf = true };
        var printing = bench.AskAsync(body);
        await body.Half.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var job = Assert.Single(bench.Jobs.All());
        Assert.Equal(PrintJobState.Processing, job.State);

        Assert.Equal(IppStatus.NotAuthorized, await CancelAsync(job.Id, "mallory"));
        Assert.Equal(IppStatus.Ok, await CancelAsync(job.Id, "eve"));

        Assert.Equal(IppStatus.JobCanceled, IppBench.StatusOf(await printing));
        Assert.Equal(PrintJobState.Canceled, Assert.Single(bench.Jobs.All()).State);
        Assert.Equal(IppStatus.NotPossible, await CancelAsync(job.Id, "eve"));
        Assert.Equal(IppStatus.NotFound, await CancelAsync(job.Id + 1, "eve"));
    }

    [Fact]
    public async Task A_client_that_ends_the_connection_leaves_an_aborted_job()
    {
        using var connection = new CancellationTokenSource();
        var body = new RepeatedStream(IppWriter.Write(Print), [0], 100_000) { PausesAtHalf = true };
        var printing = bench.AskAsync(body, connection.Token);
        await body.Half.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await connection.CancelAsync();
        await printing;

        Assert.Equal(PrintJobState.Aborted, Assert.Single(bench.Jobs.All()).State);
    }

    [Fact]
    public async Task More_documents_at_once_than_8_are_answered_with_busy()
    {
        using var connections = new CancellationTokenSource();
        var bodies = Enumerable.Range(0, JobOperations.MaxArriving)
            .Select(_ => new RepeatedStream(IppWriter.Write(Print), [0], 100_000) { PausesAtHalf = true })
            .ToList();
        var printing = bodies.ConvertAll(body => bench.AskAsync(body, connections.Token));
        foreach (var body in bodies)
            await body.Half.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(IppStatus.Busy, await bench.PrintAsync("eve", "one more"));
        await connections.CancelAsync();
        await Task.WhenAll(printing);
        Assert.Equal(IppStatus.Ok, await bench.PrintAsync("eve", "later"));
    }

    [Fact]
    public async Task The_last_100_jobs_are_kept()
    {
        for (var job = 0; job < PrintJobs.Kept + 5; job++) await bench.PrintAsync("eve", $"job {job}");

        var kept = bench.Jobs.All();
        Assert.Equal(
            (PrintJobs.Kept, "job 104", "job 5"), (kept.Count, kept[0].Name, kept[^1].Name));
    }

    [Fact]
    public async Task Jobs_are_listed_by_state_user_and_number()
    {
        foreach (var user in new[] { "eve", "bob", "eve" }) await bench.PrintAsync(user, "report");

        Assert.Equal((int[])[], await ListAsync());
        Assert.Equal((int[])[3, 2, 1], await ListAsync(Which("completed")));
        Assert.Equal((int[])[3, 1], await ListAsync(Which("completed"), IppSamples.User("eve"), Mine));
        Assert.Equal((int[])[3, 2], await ListAsync(Which("completed"), new("limit", IppValue.Of(2))));
        var response = await bench.AskAsync(IppSamples.Request(IppOperation.GetJobs, Which("fetchable")));
        Assert.Equal(IppStatus.AttributesOrValuesNotSupported, IppBench.StatusOf(response));
        Assert.NotNull(response.Find(IppGroupTag.Unsupported)!.Find("which-jobs"));
    }

    [Fact]
    public async Task A_job_is_described_by_its_id_or_uri()
    {
        await bench.PrintAsync("eve", "report", new string('x', 1025));
        bench.Clock.Advance(TimeSpan.FromSeconds(9));
        IppAttribute[] names = [new("job-id", IppValue.Of(1)), new("job-uri", IppValue.Uri(IppSamples.Printer + "/1"))];
        foreach (var name in names)
        {
            var response = await bench.AskAsync(IppSamples.Request(IppOperation.GetJobAttributes, name));
            var job = response.Find(IppGroupTag.Job)!;
            Assert.Equal(
                [IppValue.Name("eve"), IppValue.Enum(9), IppValue.Of(2), IppValue.Of(1), IppValue.Of(10)],
                new[]
                {
                    "job-originating-user-name", "job-state", "job-k-octets", "time-at-completed",
                    "job-printer-up-time",
                }.Select(attribute => job.Find(attribute)!.Values[0]));
        }

        var gone = await bench.AskAsync(
            IppSamples.Request(IppOperation.GetJobAttributes, new IppAttribute("job-id", IppValue.Of(2))));
        Assert.Equal(IppStatus.NotFound, IppBench.StatusOf(gone));
    }

    private static IppAttribute Mine => new("my-jobs", IppValue.Of(true));

    private static IppAttribute Which(string jobs) => new("which-jobs", IppValue.Keyword(jobs));

    private async Task<IppStatus> CancelAsync(int job, string user) => IppBench.StatusOf(
        await bench.AskAsync(IppSamples.Request(
            IppOperation.CancelJob, new IppAttribute("job-id", IppValue.Of(job)), IppSamples.User(user))));

    private async Task<int[]> ListAsync(params IppAttribute[] more)
    {
        var response = await bench.AskAsync(IppSamples.Request(IppOperation.GetJobs, more));
        return [
            .. response.Groups
                .Where(group => group.Tag == IppGroupTag.Job)
                .Select(group => Assert.IsType<IppNumber>(group.Find("job-id")!.Values[0]).Number),
        ];
    }
}

using Microsoft.Extensions.Logging;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Implements the operations on jobs (RFC 8011, 4.2 and 4.3).</summary>
public sealed class JobOperations(PrintJobs jobs, PrinterDescription printer, ILogger<JobOperations> log)
{
    /// <summary>The number of documents that may arrive at once.</summary>
    internal const int MaxArriving = 8;

    private int arriving;

    /// <summary>Implements Print-Job.</summary>
    internal async Task<IppReply> PrintAsync(
        IppMessage request, Stream document, IppAddresses addresses, CancellationToken cancellationToken)
    {
        if (DocumentRules.Find(request) is { } refusal) return refusal;
        try
        {
            if (Interlocked.Increment(ref arriving) > MaxArriving)
                return new IppRefusal(IppStatus.Busy, "Too many documents arrive at once; retry later.");
            return await ReceiveAsync(request, document, addresses, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref arriving);
        }
    }

    /// <summary>Implements Validate-Job: Print-Job without a document and without a job.</summary>
    internal static IppReply Validate(IppMessage request) =>
        DocumentRules.Find(request) is { } refusal ? refusal : IppReply.Ignoring(DocumentRules.Unsupported(request));

    /// <summary>Implements Get-Jobs.</summary>
    internal IppReply List(IppMessage request, IppAddresses addresses)
    {
        var operation = new OperationAttributes(request);
        var which = operation.Text("which-jobs") ?? "not-completed";
        if (which is not ("completed" or "not-completed"))
            return new IppRefusal(
                IppStatus.AttributesOrValuesNotSupported, "This device does not support that value of which-jobs.",
                operation.Find("which-jobs")!);
        var limit = operation.Number("limit") ?? PrintJobs.Kept;
        if (limit < 1) return new IppRefusal(IppStatus.BadRequest, "The limit must be 1 or more.");
        var found = jobs.All()
            .Where(job => job.HasEnded == (which == "completed"))
            .Where(job => !operation.IsTrue("my-jobs") || job.UserName == operation.UserName)
            .Take(limit);
        var description = new JobDescription(printer, addresses);
        return new IppReply(
            IppStatus.Ok, [.. found.Select(job => description.Of(job, operation.Requested ?? JobDescription.InLists))]);
    }

    /// <summary>Implements Get-Job-Attributes.</summary>
    internal IppReply Describe(IppMessage request, IppAddresses addresses)
    {
        var operation = new OperationAttributes(request);
        return jobs.Find(operation.JobId ?? 0) is { } job
            ? new IppReply(IppStatus.Ok, new JobDescription(printer, addresses).Of(job, operation.Requested ?? ["all"]))
            : NoSuchJob;
    }

    /// <summary>
    /// Implements Cancel-Job. Nobody signs in here, so the name that a client gives must be the job's.
    /// </summary>
    internal IppReply Cancel(IppMessage request)
    {
        var operation = new OperationAttributes(request);
        if (jobs.Find(operation.JobId ?? 0) is not { } job) return NoSuchJob;
        if (job.UserName != operation.UserName)
            return new IppRefusal(IppStatus.NotAuthorized, "The job belongs to another user.");
        if (!jobs.Cancel(job.Id)) return new IppRefusal(IppStatus.NotPossible, "The job has already ended.");
        log.JobCanceled(job.Id);
        return new IppReply(IppStatus.Ok);
    }

    private static IppReply NoSuchJob { get; } = new IppRefusal(IppStatus.NotFound, "There is no such job.");

    private async Task<IppReply> ReceiveAsync(
        IppMessage request, Stream document, IppAddresses addresses, CancellationToken cancellationToken)
    {
        var operation = new OperationAttributes(request);
        var (job, canceled) = jobs.Begin(
            operation.Text("job-name") ?? operation.Text("document-name") ?? "", operation.UserName,
            DocumentRules.FormatOf(operation));
        var (state, bytes) = await CountAsync(document, canceled, cancellationToken);
        var ended = jobs.End(job.Id, state, bytes);
        log.JobEnded(job.Id, ended.State, bytes);
        if (ended.State == PrintJobState.Canceled)
            return new IppRefusal(IppStatus.JobCanceled, "The job was canceled while it arrived.");
        if (bytes == 0) return new IppRefusal(IppStatus.BadRequest, "The request has no document.");
        if (bytes > PrintJob.MaxBytes)
            return new IppRefusal(
                IppStatus.RequestEntityTooLarge, $"The document is larger than {PrintJob.MaxBytes >> 20} MiB.");
        return IppReply.Ignoring(
            DocumentRules.Unsupported(request),
            new JobDescription(printer, addresses).Of(ended, JobDescription.OfNewJob));
    }

    /// <summary>Counts a document; the client that ends the connection before is left with an aborted job.</summary>
    private static async Task<(PrintJobState State, long Bytes)> CountAsync(
        Stream document, CancellationToken canceled, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(canceled, cancellationToken);
        try
        {
            var bytes = await IncomingDocument.CountAsync(document, either.Token);
            return (bytes is > 0 and <= PrintJob.MaxBytes ? PrintJobState.Completed : PrintJobState.Aborted, bytes);
        }
        catch (Exception interrupted) when (interrupted is OperationCanceledException or IOException)
        {
            return (PrintJobState.Aborted, 0);
        }
    }
}

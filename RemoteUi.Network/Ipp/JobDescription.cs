using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Describes a job (RFC 8011, 5.3).</summary>
internal sealed class JobDescription(PrinterDescription printer, IppAddresses addresses)
{
    /// <summary>The attributes that Print-Job answers (RFC 8011, 4.2.1.2).</summary>
    public static readonly string[] OfNewJob = ["job-uri", "job-id", "job-state", "job-state-reasons"];

    /// <summary>The attributes that Get-Jobs answers if the request names none (RFC 8011, 4.2.6.1).</summary>
    public static readonly string[] InLists = ["job-uri", "job-id"];

    public IppGroup Of(PrintJob job, IReadOnlyList<string> requested) =>
        new(IppGroupTag.Job, [.. new AttributeChoice(requested).Of("job-description", Attributes(job))]);

    private IppAttribute[] Attributes(PrintJob job) =>
    [
        new("job-uri", IppValue.Uri(addresses.OfJob(job.Id))),
        new("job-id", IppValue.Of(job.Id)),
        new("job-printer-uri", IppValue.Uri(addresses.Uris[0].Uri)),
        new("job-name", IppValue.Name(job.Name)),
        new("job-originating-user-name", IppValue.Name(job.UserName)),
        new("job-state", IppValue.Enum((int)job.State)),
        new("job-state-reasons", IppValue.Keyword(ReasonOf(job.State))),
        new("job-k-octets", IppValue.Of((int)((job.Bytes + 1023) / 1024))),
        new("document-format", IppValue.MediaType(job.Format)),
        new("number-of-documents", IppValue.Of(1)),
        new("time-at-creation", IppValue.Of(printer.UpTimeAt(job.CreatedAt))),
        new("time-at-processing", IppValue.Of(printer.UpTimeAt(job.CreatedAt))),
        new(
            "time-at-completed",
            job.EndedAt is { } ended ? IppValue.Of(printer.UpTimeAt(ended)) : new IppNoValue(IppTag.NoValue)),
        new("job-printer-up-time", IppValue.Of(printer.UpTime)),
    ];

    private static string ReasonOf(PrintJobState state) => state switch
    {
        PrintJobState.Processing => "job-incoming",
        PrintJobState.Canceled => "job-canceled-by-user",
        PrintJobState.Aborted => "aborted-by-system",
        _ => "job-completed-successfully",
    };
}

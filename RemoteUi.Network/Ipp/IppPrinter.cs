using Microsoft.Extensions.Logging;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Answers IPP requests (RFC 8011) as the device. Documents are counted and dropped.</summary>
public sealed class IppPrinter(JobOperations jobs, PrinterDescription printer, ILogger<IppPrinter> log)
{
    /// <summary>Reads a request from the body of a post and returns the response.</summary>
    /// <returns>The bytes of the response; null if the body has not even a header to respond to.</returns>
    public async Task<byte[]?> AnswerAsync(Stream body, IppAddresses addresses, CancellationToken cancellationToken)
    {
        var reader = new IppRequestReader(body);
        if (await ReadHeaderAsync(reader, cancellationToken) is not { } header) return null;
        var reply = await AnswerAsync(header, reader, body, addresses, cancellationToken);
        log.Answered(header.Code, header.Version, reply.Status);
        return IppWriter.Write(reply.To(header));
    }

    /// <summary>Returns the response to a request that should have come over TLS; null as above.</summary>
    public static async Task<byte[]?> RefuseWithoutTlsAsync(Stream body, CancellationToken cancellationToken)
    {
        IppReply refusal = new IppRefusal(IppStatus.Forbidden, "This device accepts IPP only over TLS; use ipps.");
        return await ReadHeaderAsync(new IppRequestReader(body), cancellationToken) is { } header
            ? IppWriter.Write(refusal.To(header))
            : null;
    }

    private static async Task<IppHeader?> ReadHeaderAsync(IppRequestReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadHeaderAsync(cancellationToken);
        }
        catch (IppFormatException)
        {
            return null;
        }
    }

    private async Task<IppReply> AnswerAsync(
        IppHeader header, IppRequestReader reader, Stream body, IppAddresses addresses,
        CancellationToken cancellationToken)
    {
        if (RequestRules.Find(header) is { } refusal) return refusal;
        try
        {
            var request = new IppMessage(header, await reader.ReadGroupsAsync(cancellationToken));
            return RequestRules.Find(request) is { } broken
                ? broken
                : await CarryOutAsync(request, body, addresses, cancellationToken);
        }
        catch (IppFormatException unreadable)
        {
            log.RequestUnreadable(unreadable.Message);
            return new IppRefusal(IppStatus.BadRequest, unreadable.Message + ".");
        }
    }

    private async Task<IppReply> CarryOutAsync(
        IppMessage request, Stream document, IppAddresses addresses, CancellationToken cancellationToken) =>
        (IppOperation)request.Header.Code switch
        {
            IppOperation.PrintJob => await jobs.PrintAsync(request, document, addresses, cancellationToken),
            IppOperation.ValidateJob => JobOperations.Validate(request),
            IppOperation.GetJobs => jobs.List(request, addresses),
            IppOperation.GetJobAttributes => jobs.Describe(request, addresses),
            IppOperation.CancelJob => jobs.Cancel(request),
            _ => Describe(request, addresses),
        };

    /// <summary>Implements Get-Printer-Attributes.</summary>
    private IppReply Describe(IppMessage request, IppAddresses addresses)
    {
        var choice = new AttributeChoice(new OperationAttributes(request).Requested ?? ["all"]);
        return new IppReply(
            IppStatus.Ok,
            new IppGroup(
                IppGroupTag.Printer,
                [
                    .. choice.Of("printer-description", printer.Attributes(addresses)),
                    .. choice.Of("job-template", JobTemplate.Attributes),
                    .. choice.Named([JobTemplate.MediaDatabase]),
                ]));
    }
}

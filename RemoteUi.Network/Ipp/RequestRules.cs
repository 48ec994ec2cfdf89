using System.Text;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>The rules that each request must keep, in the order in which RFC 8011, 4.1 lists them.</summary>
internal static class RequestRules
{
    /// <summary>The maximum number of bytes of a name, a text and a URI (RFC 8011, 5.1).</summary>
    private const int MaxName = 255;

    private const int MaxText = 1023;

    /// <summary>
    /// Returns why the header refuses the request, or null. It is judged before the attributes are read.
    /// </summary>
    public static IppRefusal? Find(IppHeader header)
    {
        if (header.Version.Major is not (1 or 2))
            return new(IppStatus.VersionNotSupported, $"This device supports IPP 1.1 and 2.0, not {header.Version}.");
        if (header.RequestId <= 0)
            return new(IppStatus.BadRequest, $"The request-id is {header.RequestId}; it must be 1 or more.");
        return Enum.IsDefined((IppOperation)header.Code)
            ? null
            : new(IppStatus.OperationNotSupported, $"This device does not support operation 0x{header.Code:X4}.");
    }

    /// <summary>Returns why the attributes refuse the request, or null.</summary>
    public static IppRefusal? Find(IppMessage request)
    {
        var operation = new OperationAttributes(request);
        return FindLanguage(request, operation) ?? FindLength(request) ?? FindTarget(request, operation);
    }

    private static IppRefusal? FindLanguage(IppMessage request, OperationAttributes operation)
    {
        if (request.Groups is not [{ Tag: IppGroupTag.Operation }, ..]
            || operation.All is not [{ Name: "attributes-charset" }, { Name: "attributes-natural-language" }, ..])
            return new(
                IppStatus.BadRequest,
                "The first attributes must be attributes-charset and attributes-natural-language, in this order.");
        if (operation.All[0].Values is not [IppText { Tag: IppTag.Charset } charset]
            || operation.All[1].Values is not [IppText { Tag: IppTag.NaturalLanguage }])
            return new(IppStatus.BadRequest, "The charset or the natural language has another syntax.");
        return charset.Content.ToLowerInvariant() is "utf-8" or "us-ascii"
            ? null
            : new(IppStatus.CharsetNotSupported, "This device supports the charset utf-8.", operation.All[0]);
    }

    private static IppRefusal? FindLength(IppMessage request) =>
        request.Groups
            .SelectMany(group => group.Attributes)
            .FirstOrDefault(attribute => attribute.Values.OfType<IppText>().Any(IsTooLong)) is { } found
            ? new(IppStatus.RequestValueTooLong, $"A value of {found.Name} is too long.")
            : null;

    private static bool IsTooLong(IppText text) => Encoding.UTF8.GetByteCount(text.Content)
        > (text.Tag is IppTag.Text or IppTag.TextWithLanguage or IppTag.Uri ? MaxText : MaxName);

    private static IppRefusal? FindTarget(IppMessage request, OperationAttributes operation)
    {
        var isAboutJob = (IppOperation)request.Header.Code is IppOperation.CancelJob or IppOperation.GetJobAttributes;
        if (isAboutJob && operation.JobId is not null && operation.Text("job-uri") is not null) return null;
        if (operation.Text("printer-uri") is not { } printer)
            return new(IppStatus.BadRequest, "The attribute printer-uri is missing.");
        if (!IppAddresses.IsPrinter(printer))
            return new(IppStatus.NotFound, $"There is no printer at that address; its path is {IppAddresses.Path}.");
        return isAboutJob && operation.JobId is null
            ? new(IppStatus.BadRequest, "The attribute job-id is missing.")
            : null;
    }
}

using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>The rules for the document and the job template attributes of Print-Job and Validate-Job.</summary>
internal static class DocumentRules
{
    public const string DefaultFormat = "application/octet-stream";

    public static readonly string[] Formats =
    [
        DefaultFormat, "application/pdf", "application/postscript", "application/vnd.hp-pcl", "image/jpeg",
        "image/pwg-raster", "image/urf", "text/plain",
    ];

    /// <summary>Returns why the job is refused, or null.</summary>
    public static IppRefusal? Find(IppMessage request)
    {
        var operation = new OperationAttributes(request);
        if (operation.Text("compression") is { } compression && compression != "none")
            return new(
                IppStatus.CompressionNotSupported, "This device supports no compression.",
                operation.Find("compression")!);
        if (!Formats.Contains(FormatOf(operation), StringComparer.OrdinalIgnoreCase))
            return new(
                IppStatus.DocumentFormatNotSupported, "This device does not support that document format.",
                operation.Find("document-format")!);
        return operation.IsTrue("ipp-attribute-fidelity") && Unsupported(request) is { Count: > 0 } unsupported
            ? new(IppStatus.AttributesOrValuesNotSupported, "Job attributes are not supported.", unsupported)
            : null;
    }

    public static string FormatOf(OperationAttributes operation) =>
        operation.Text("document-format")?.Split(';')[0].Trim() ?? DefaultFormat;

    /// <summary>
    /// Returns the job attributes that the device does not support: by the value if it knows the attribute, else as the
    /// out-of-band value "unsupported" (RFC 8011, 4.1.7).
    /// </summary>
    public static IReadOnlyList<IppAttribute> Unsupported(IppMessage request) =>
        [
            .. request.Groups
                .Where(group => group.Tag == IppGroupTag.Job)
                .SelectMany(group => group.Attributes)
                .Where(attribute => !JobTemplate.Supports(attribute))
                .Select(attribute => JobTemplate.Knows(attribute.Name)
                    ? attribute
                    : attribute with { Values = [new IppNoValue(IppTag.Unsupported)] }),
        ];
}

using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Represents the answer to a request.</summary>
/// <param name="Groups">The groups after the operation attributes.</param>
internal sealed record IppReply(IppStatus Status, params IReadOnlyList<IppGroup> Groups)
{
    /// <summary>The words for the person at the client; null if there are none.</summary>
    public string? Message { get; init; }

    /// <summary>Returns success, with the attributes that had no effect, if any.</summary>
    public static IppReply Ignoring(IReadOnlyList<IppAttribute> unsupported, params IReadOnlyList<IppGroup> groups) =>
        unsupported.Count == 0
            ? new(IppStatus.Ok, groups)
            : new(
                IppStatus.OkIgnoredOrSubstitutedAttributes,
                [new IppGroup(IppGroupTag.Unsupported, unsupported), .. groups]);

    public static implicit operator IppReply(IppRefusal refusal) =>
        new(
            refusal.Status,
            refusal.Unsupported.Count == 0 ? [] : [new IppGroup(IppGroupTag.Unsupported, refusal.Unsupported)])
        {
            Message = refusal.Message,
        };

    /// <summary>Returns the response to a request with the given header.</summary>
    public IppMessage To(IppHeader request) =>
        new(new(VersionFor(request.Version), (ushort)Status, request.RequestId), [Operation(), .. Groups]);

    /// <summary>
    /// Returns the version of the request if the device speaks it, else the nearest (RFC 8011, 4.1.8).
    /// </summary>
    private static IppVersion VersionFor(IppVersion requested) => requested switch
    {
        { Major: < 1 } or { Major: 1, Minor: > 1 } => new(1, 1),
        { Major: 1 } => requested,
        _ => new(2, 0),
    };

    private IppGroup Operation() =>
        new(
            IppGroupTag.Operation,
            [
                new("attributes-charset", IppValue.Charset("utf-8")),
                new("attributes-natural-language", IppValue.Language("en")),
                .. Message is { } message ? [new IppAttribute("status-message", IppValue.Text(message))] : Nothing,
            ]);

    private static IppAttribute[] Nothing => [];
}

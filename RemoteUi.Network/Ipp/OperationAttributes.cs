using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Reads the operation attributes of a request (RFC 8011, 4.1.4).</summary>
internal sealed class OperationAttributes(IppMessage request)
{
    /// <summary>The user name of clients that give none (RFC 8011, 9.3).</summary>
    public const string Anonymous = "anonymous";

    private readonly IppGroup group = request.Find(IppGroupTag.Operation) ?? new(IppGroupTag.Operation, []);

    public IReadOnlyList<IppAttribute> All => group.Attributes;

    public string UserName => Text("requesting-user-name") ?? Anonymous;

    /// <summary>The ID of the job, from job-id or job-uri.</summary>
    public int? JobId => Number("job-id") ?? (Text("job-uri") is { } uri ? IppAddresses.JobIn(uri) : null);

    /// <summary>The requested attributes or groups of attributes; null if the request names none.</summary>
    public IReadOnlyList<string>? Requested =>
        group.Find("requested-attributes") is { } requested
            ? [.. requested.Values.OfType<IppText>().Select(value => value.Content)]
            : null;

    public string? Text(string name) => (ValueOf(name) as IppText)?.Content;

    public int? Number(string name) => (ValueOf(name) as IppNumber)?.Number;

    public bool IsTrue(string name) => ValueOf(name) is IppBoolean { IsTrue: true };

    public IppAttribute? Find(string name) => group.Find(name);

    private IppValue? ValueOf(string name) => group.Find(name)?.Values[0];
}

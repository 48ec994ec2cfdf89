using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>
/// Selects the attributes that a request asks for, by their names or those of their groups (RFC 8011, 4.2.5.1). Unknown
/// names are ignored, as the RFC allows.
/// </summary>
internal sealed class AttributeChoice(IReadOnlyList<string> requested)
{
    private readonly HashSet<string> requested = [.. requested];

    /// <summary>
    /// Returns the attributes of a group that the request asks for, by name, by group, or with "all".
    /// </summary>
    public IEnumerable<IppAttribute> Of(string group, IEnumerable<IppAttribute> attributes) =>
        requested.Contains("all") || requested.Contains(group) ? attributes : Named(attributes);

    /// <summary>Returns the attributes that the request asks for by name.</summary>
    public IEnumerable<IppAttribute> Named(IEnumerable<IppAttribute> attributes) =>
        attributes.Where(attribute => requested.Contains(attribute.Name));
}

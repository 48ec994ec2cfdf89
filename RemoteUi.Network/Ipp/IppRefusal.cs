using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Represents why a request is not carried out.</summary>
/// <param name="Message">What is wrong, for the person at the client (RFC 8011, 4.1.6.2).</param>
/// <param name="Unsupported">The attributes that caused it, if it was attributes.</param>
internal sealed record IppRefusal(
    IppStatus Status, string Message, params IReadOnlyList<IppAttribute> Unsupported);

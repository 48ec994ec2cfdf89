using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Represents what a server reports about itself: its capabilities and its certificates, with the recipient chosen
/// among them.
/// </summary>
/// <param name="Ca">The certificate of the CA itself, whose subject names the issuer in a CertPoll.</param>
/// <param name="Recipient">The certificate to encrypt requests to.</param>
/// <param name="Certificates">Every certificate of the GetCACert reply that the pinned fingerprint, if any, allows;
/// only these may sign a reply.</param>
public sealed record CaProfile(
    CaCapabilities Capabilities, X509Certificate2 Ca, X509Certificate2 Recipient,
    IReadOnlyList<X509Certificate2> Certificates)
{
    /// <summary>What the answer held beside <see cref="Certificates"/>: outside the fingerprint's chain.</summary>
    internal IReadOnlyList<X509Certificate2> LeftOut { get; init; } = [];

    /// <summary>
    /// Gets or sets whether the server replied to a POST with 405 or 501; later messages are then sent by GET.
    /// </summary>
    internal bool PostRefused { get; set; }

    /// <summary>Gets whether the server's key is one to agree with; it can then do the same in its replies.</summary>
    internal bool Agrees => PublicKeys.Agrees(Recipient);

    internal bool Posts => Capabilities.States(CaCapabilities.Post) && !PostRefused;

    /// <summary>
    /// Returns whether a certificate was issued under one of <see cref="Certificates"/>, possibly through intermediates
    /// received with it.
    /// </summary>
    internal bool IsAbove(X509Certificate2 certificate, IEnumerable<X509Certificate2> intermediates) =>
        CertificateChain.Above(
            certificate, [.. Certificates, .. intermediates]).Any(above => Certificates.Any(above.IsSameAs));
}

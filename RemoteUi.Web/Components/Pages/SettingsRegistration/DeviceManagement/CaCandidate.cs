using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Certificates;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>Represents a certificate that is offered for registration, with what is shown of it.</summary>
public sealed record CaCandidate(
    CaCertificate Certificate, CertificateFacts Facts, bool IsCa, bool IsRegistered, bool IsChosen)
{
    /// <summary>
    /// Returns the candidates. What is not registered is chosen at first, if it is a CA or self-signed.
    /// </summary>
    public static IReadOnlyList<CaCandidate> Of(IEnumerable<X509Certificate2> certificates, CaCertificateList known) =>
        [.. certificates.Select(certificate => Of(certificate, known))];

    /// <summary>
    /// Returns the candidates of a server, whose chain leads from its own certificate to a CA. Only the last one is
    /// chosen at first: it vouches for the others.
    /// </summary>
    public static IReadOnlyList<CaCandidate> OfChain(
        IReadOnlyList<X509Certificate2> certificates, CaCertificateList known)
    {
        var all = Of(certificates, known);
        return [.. all.Select((one, place) => one with { IsChosen = one.IsChosen && place == all.Count - 1 })];
    }

    private static CaCandidate Of(X509Certificate2 certificate, CaCertificateList known)
    {
        var isCa = certificate.Extensions.OfType<X509BasicConstraintsExtension>()
            .Any(constraints => constraints.CertificateAuthority);
        var isRegistered = known.Contains(CaCertificate.Of(certificate));
        return new(
            CaCertificate.Of(certificate), CertificateFacts.Of(certificate), isCa, isRegistered,
            !isRegistered && (isCa || certificate.SubjectName.RawData.SequenceEqual(certificate.IssuerName.RawData)));
    }
}

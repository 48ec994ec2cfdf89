using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Finds the certificates of the CA in an input: what GetCACert answered.</summary>
internal static class CaCertificates
{
    /// <summary>Returns those of a file that holds certificates beside messages.</summary>
    public static IEnumerable<X509Certificate2> Among(IReadOnlyList<byte[]> parts) =>
        parts.Take(InspectorLimits.MaxItems).Where(IsSet).SelectMany(Read).Where(CertificateChain.MayIssue);

    /// <summary>Returns those of the exchanges with one server.</summary>
    public static IReadOnlyList<X509Certificate2> In(IEnumerable<HttpExchange> exchanges) =>
        [
            .. exchanges
                .Where(exchange => exchange is { Operation: "GetCACert", Reply.Length: > 0 })
                .Select(exchange => exchange.Reply!)
                .DistinctBy(Convert.ToHexString)
                .SelectMany(Read)
                .DistinctBy(certificate => certificate.Thumbprint)
                .Take(CertificateSetReader.MaxCertificates),
        ];

    private static bool IsSet(byte[] part) => ReplyBody.MayBeBinary(part)
        && Attempt.To("The certificates", () => Asn1Shape.Of(BerElement.First(part)).ToString())
            is nameof(ItemKind.CertificateSet) or nameof(ItemKind.Certificate);

    private static IReadOnlyList<X509Certificate2> Read(byte[] answer) =>
        Attempt.To("The certificates", () => CertificateSetReader.Read(answer)) ?? [];
}

using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Creates the replies that describe the CA: GetCACaps, GetCACert, GetNextCACert (RFC 8894, 3.5, 4.2, and 4.7).
/// </summary>
internal sealed class CaDistribution(AuthorityKeys keys)
{
    private const string AllCapabilities =
        "AES\nDES3\nGetNextCACert\nPOSTPKIOperation\nRenewal\nSCEPStandard\nSHA-1\nSHA-256\nSHA-512\n";

    private const string CurrentCapabilities =
        "AES\nGetNextCACert\nPOSTPKIOperation\nRenewal\nSCEPStandard\nSHA-256\nSHA-512\n";

    /// <summary>Returns the reply to GetCACaps: that of the face, or the list that is set.</summary>
    public static string Capabilities(PracticeCaBehavior behavior) =>
        AllFaces.Of(behavior.Face).Capabilities ?? ListOf(behavior.Capabilities);

    private static string ListOf(CapabilityList list) => list switch
    {
        CapabilityList.Full => AllCapabilities,
        CapabilityList.AesSha2 => CurrentCapabilities,
        CapabilityList.TripleDesSha1 => "DES3\nSHA-1\n",
        _ => "",
    };

    /// <summary>Returns a single certificate as it is, or several as a degenerate SignedData.</summary>
    public PracticeCaReply CaCertificates(CertificateSet set)
    {
        var certificates = keys.Current.Certificates(set);
        return certificates.Count == 1
            ? new PracticeCaReply(200, "application/x-x509-ca-cert", certificates[0].RawData)
            : new PracticeCaReply(
                200, "application/x-x509-ca-ra-cert",
                CertificateSetWriter.WriteCertificates(certificates.Select(certificate => certificate.RawData)));
    }

    /// <summary>
    /// Returns the next CA, and what is above it, in a degenerate SignedData, inside a SignedData signed by the current
    /// one.
    /// </summary>
    public PracticeCaReply NextCaCertificate()
    {
        var content = CertificateSetWriter.WriteCertificates(
            keys.Next.Chain.Select(certificate => certificate.RawData));
        return new PracticeCaReply(
            200, "application/x-x509-next-ca-cert", SignedDataWriter.Write(content, [], Oids.Sha256, keys.Ca));
    }
}

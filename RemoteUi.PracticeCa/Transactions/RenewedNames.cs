using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Checks that a renewal asks for the names of the certificate that signs it: that certificate is what authorizes it,
/// and it proves nothing about other names.
/// </summary>
internal static class RenewedNames
{
    /// <exception cref="RequestRefusedException">A name differs.</exception>
    public static void Check(X509Certificate2 old, RequestedCertificate requested)
    {
        var oldNames = old.Extensions
            .FirstOrDefault(extension => extension.Oid?.Value == Oids.SubjectAlternativeName)?.RawData;
        try
        {
            if (NameReader.Canonical(old.SubjectName.RawData) != NameReader.Canonical(requested.SubjectName))
                throw Refused("subject");
            if (!Sorted(oldNames).SequenceEqual(Sorted(requested.AlternativeNames))) throw Refused("subjectAltName");
        }
        catch (AsnContentException)
        {
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "The names in the certificate that signs the renewal are malformed. Send a PKCSReq instead.");
        }
    }

    /// <summary>Whether a request asks for the names of a certificate.</summary>
    public static bool AreKept(X509Certificate2 old, RequestedCertificate requested)
    {
        try
        {
            Check(old, requested);
            return true;
        }
        catch (RequestRefusedException)
        {
            return false;
        }
    }

    /// <summary>Returns the names in a fixed order, because clients change it.</summary>
    private static IEnumerable<string> Sorted(byte[]? names) =>
        names is null ? [] : AlternativeNames.Read(names).Select(Convert.ToHexString).Order(StringComparer.Ordinal);

    private static RequestRefusedException Refused(string field) => new(
        FailInfo.BadRequest,
        $"A renewal must keep the {field} of the certificate that signs it. For another one, send a PKCSReq.");
}

using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Recognizes requests for an EC key whose message is signed with another key, made for the one transaction: an EC key
/// cannot decrypt the reply by key transport (RFC 8894, 2.3 and 3.1). That the client has the EC key, the certificate
/// request proves.
/// </summary>
internal static class TransientKey
{
    /// <summary>Returns whether a self-signed certificate of another key signs a request for an EC key.</summary>
    public static bool Signs(ScepRequest request, RequestedCertificate requested)
    {
        var signer = request.SignerCertificate;
        return EcKeys.IsEc(requested.PublicKey)
            && signer.IssuerName.RawData.AsSpan().SequenceEqual(signer.SubjectName.RawData)
            && !request.SignerKey.AsSpan().SequenceEqual(requested.PublicKey);
    }
}

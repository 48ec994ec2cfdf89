using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Creates the one reply to every envelope that does not yield what its messageType requires: addressed to another key,
/// wrong padding, other content, malformed content.
/// </summary>
internal sealed class EnvelopeRefusal(AuthorityKeys keys)
{
    public RequestRefusedException Of(MessageType? type, CertificateSet set) => new(
        type is MessageType.GetCert or MessageType.GetCrl ? FailInfo.BadCertId : FailInfo.BadRequest,
        $"The envelope cannot be decrypted to {Expected(type)}. "
            + $"Encrypt it to {keys.Current.Recipient(set).Certificate.Subject}.");

    private string Expected(MessageType? type) => type switch
    {
        MessageType.CertPoll => $"an IssuerAndSubject with the issuer {keys.Ca.Certificate.Subject}",
        MessageType.GetCert or MessageType.GetCrl =>
            $"an IssuerAndSerialNumber with the issuer {keys.Ca.Certificate.Subject}",
        _ => "a valid certificate request",
    };
}

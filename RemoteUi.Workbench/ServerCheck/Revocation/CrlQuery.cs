using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Revocation;

/// <summary>
/// Asks for a certificate or a revocation list by SCEP (RFC 8894, 3.3.4), as the holder of a certificate.
/// </summary>
internal static class CrlQuery
{
    /// <summary>Sends a GetCert (21) or GetCRL (22) about a certificate, signed with that certificate's key.</summary>
    public static Task<DraftReply> AskAsync(
        CheckSession session, string messageType, DraftReply holder, CancellationToken cancellationToken)
    {
        var issued = holder.Issued!;
        var content = MessageDataWriter.IssuerAndSerialNumber(
            issued.IssuerName, issued.SerialNumberBytes.ToArray());
        var draft = holder.Draft with
        {
            Content = content,
            Csr = null,
            MessageType = messageType,
            SignerCertificate = issued.RawData,
            TransactionId = TransactionId.New().Value,
            SenderNonce = Nonce.New().Bytes,
            SigningTime = session.Time.GetUtcNow(),
        };
        return session.SendAsync(draft, cancellationToken);
    }

    /// <summary>
    /// Reads the list of a SUCCESS. Throws <see cref="ScepFormatException"/> if there is none that verifies with a CA.
    /// </summary>
    public static RevocationList Read(DraftReply reply) =>
        Envelope.Read(reply.Message!.Content).Open(
            reply.OpeningKeys, content => RevocationListReader.Read(content, Issuers(reply.Draft)));

    /// <summary>The certificates that may sign a revocation list.</summary>
    public static IReadOnlyList<X509Certificate2> Issuers(RequestDraft draft) =>
        [.. draft.Ca.Certificates.Where(one => one.IsSameAs(draft.Ca.Ca) || CertificateChain.MayIssue(one))];
}

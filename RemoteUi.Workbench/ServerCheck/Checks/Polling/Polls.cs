using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Polling;

/// <summary>Polls for a request held for approval (RFC 8894, 3.3.3).</summary>
internal static class Polls
{
    /// <summary>
    /// Returns the request that is held. Ends the check if the server issues at once, or accepts none.
    /// </summary>
    public static async Task<DraftReply> HeldAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        return control.IsPending ? control : throw new CheckEndedException(IssuesAtOnce);
    }

    public static CheckOutcome IssuesAtOnce => CheckOutcome.Skipped("IssuesAtOnce");

    /// <summary>Sends a CertPoll for a request: same transaction, same key, a new nonce.</summary>
    public static Task<DraftReply> SendAsync(
        CheckSession session, DraftReply held, CancellationToken cancellationToken) =>
        session.SendAsync(Draft(session, held, held.Draft.Ca.Ca), cancellationToken);

    /// <param name="issuer">Whose subject the poll names as the issuer.</param>
    public static RequestDraft Draft(CheckSession session, DraftReply held, X509Certificate2 issuer) =>
        held.Draft with
        {
            MessageType = "20",
            Content = MessageDataWriter.IssuerAndSubject(issuer, held.Draft.Csr!.Subject),
            SenderNonce = Nonce.New().Bytes,
            SigningTime = session.Time.GetUtcNow(),
        };

    /// <summary>PENDING or SUCCESS: the server knows the transaction.</summary>
    public static bool IsAccepted(DraftReply reply) => reply.IsPending || reply.IsSuccess;
}

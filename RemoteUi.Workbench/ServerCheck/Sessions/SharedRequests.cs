using System.Security.Cryptography;
using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>The requests whose replies several checks judge.</summary>
internal static class SharedRequests
{
    public const string ByGet = "by GET", Strongest = "strongest", Again = "again", WrongPassword = "wrong password",
        AnotherSigner = "another signer";

    /// <summary>A sound request by GET.</summary>
    public static Task<DraftReply> ByGetAsync(this CheckSession session, CancellationToken cancellationToken) =>
        session.Shared.OfAsync(ByGet, async () => await session.SendAsync(
            await session.DraftAsync(cancellationToken) with { ByGet = true }, cancellationToken));

    /// <summary>A sound request in the strongest algorithms at once: AES-256 and SHA-512.</summary>
    public static Task<DraftReply> StrongestAsync(this CheckSession session, CancellationToken cancellationToken) =>
        session.Shared.OfAsync(Strongest, async () => await session.SendAsync(
            await session.DraftAsync(cancellationToken) with
            {
                Cipher = DraftCipher.Aes256Cbc,
                Digest = HashAlgorithmName.SHA512,
            },
            cancellationToken));

    /// <summary>The very bytes of the positive control once more.</summary>
    public static Task<DraftReply> AgainAsync(
        this CheckSession session, DraftReply control, CancellationToken cancellationToken) =>
        session.Shared.OfAsync(Again, () => session.ResendAsync(control, cancellationToken));

    /// <summary>The positive control's transaction in a message of its own: another nonce, encrypted again.</summary>
    public static Task<DraftReply> WithNewNonceAsync(
        this CheckSession session, DraftReply control, CancellationToken cancellationToken) =>
        session.Shared.OfAsync("new nonce", () => session.SendAsync(
            control.Draft with { SenderNonce = RandomNumberGenerator.GetBytes(16) }, cancellationToken));

    /// <summary>
    /// A sound request without transactionID and senderNonce, and with a time two days off: a server that takes it
    /// demands none of them.
    /// </summary>
    public static Task<DraftReply> CarelessAsync(this CheckSession session, CancellationToken cancellationToken) =>
        session.Shared.OfAsync("careless", async () =>
        {
            var draft = await session.DraftAsync(cancellationToken);
            return await session.SendAsync(
                draft with
                {
                    TransactionId = null,
                    SenderNonce = null,
                    SigningTime = draft.SigningTime + TimeSpan.FromDays(2),
                },
                cancellationToken);
        });
}

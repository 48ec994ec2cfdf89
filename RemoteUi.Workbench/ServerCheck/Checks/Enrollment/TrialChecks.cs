using System.Security.Cryptography;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether a sound request is accepted in a way that a server may, but need not, support.</summary>
internal static class TrialChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        Trial("E2", "RFC 8894, 2.9; RFC 8894, 4.1", async (session, token) =>
            (await session.ByGetAsync(token), Severity.Low)),
        Trial("E3", "RFC 8894, 3.5.2", async (session, token) =>
            (await StrongAsync(session, draft => draft with { Cipher = DraftCipher.Aes256Cbc }, token),
                await IfStated(session, CaCapabilities.Aes256, token))),
        Trial("E4", "RFC 8894, 3.5.2", async (session, token) =>
            (await StrongAsync(session, draft => draft with { Digest = HashAlgorithmName.SHA512 }, token),
                await IfStated(session, CaCapabilities.Sha512, token))),
        Trial("E6", "RFC 8894, 3.3.1; RFC 8017, 3.1", async (session, token) =>
            (await session.SendAsync(await LongKeyAsync(session, token), token), Severity.Medium)),
        new("E7", CheckLevel.Enroll, "RFC 8894, 3.1; RFC 5480", ["Refused", "Unclean", "AnotherKey"], EllipticAsync),
    ];

    private static Check Trial(
        string id, string sections,
        Func<CheckSession, CancellationToken, Task<(DraftReply Reply, Severity IfRefused)>> send) =>
        new(id, CheckLevel.Enroll, sections, ["Refused"], async (session, token) =>
        {
            await session.ControlAsync(needsCertificate: false, token);
            var (reply, severity) = await send(session, token);
            return reply switch
            {
                { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
                { IsSuccess: true } or { IsPending: true } => Pass(),
                _ => Finding(severity, "Refused", reply.Described),
            };
        });

    /// <summary>
    /// The reply to the strongest algorithms together if the server takes them, otherwise to one of them.
    /// </summary>
    private static async Task<DraftReply> StrongAsync(
        CheckSession session, Func<RequestDraft, RequestDraft> one, CancellationToken cancellationToken)
    {
        var both = await session.StrongestAsync(cancellationToken);
        return both.IsSuccess || both.IsPending
            ? both
            : await session.SendAsync(one(await session.DraftAsync(cancellationToken)), cancellationToken);
    }

    /// <summary>What is stated and refused fails more clients than what was never promised.</summary>
    private static async Task<Severity> IfStated(
        CheckSession session, string keyword, CancellationToken cancellationToken) =>
        (await session.CaAsync(cancellationToken)).Capabilities.States(keyword) ? Severity.Medium : Severity.Low;

    private static async Task<RequestDraft> LongKeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        session.Footprint.DemandRoom();
        var csr = RequestDrafts.Csr(session.Drafts.NewKey(KeyLength.Rsa4096).Rsa, session.Drafts.NextName());
        var ca = await session.CaAsync(cancellationToken);
        return session.Drafts.Sound(ca, csr with { ChallengePassword = session.Challenges.Next() }) with
        {
            ByGet = session.GoesByGet,
        };
    }

    /// <summary>
    /// A P-256 key in the PKCS#10; the message is signed with a transient RSA key, to which the reply is encrypted. A
    /// server that demands one key for both refuses it rightly.
    /// </summary>
    private static async Task<CheckOutcome> EllipticAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        session.Footprint.DemandRoom();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = RequestDrafts.Csr(key, session.Drafts.NextName()) with
        {
            ChallengePassword = session.Challenges.Next(),
        };
        var transient = session.Drafts.NewKey();
        var draft = session.Drafts.Sound(
            await session.CaAsync(cancellationToken), csr, transient, session.Drafts.Signer(transient, csr.Subject));
        var reply = await session.SendAsync(draft with { ByGet = session.GoesByGet }, cancellationToken);
        return reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { IsPending: true } or { IsSuccess: true, Issued: not null } => Pass(),
            { IsSuccess: true } => Fail(Severity.High, "AnotherKey"),
            { PkiStatus: "2" } => Finding(Severity.Info, "Refused", reply.Described),
            _ => Finding(Severity.Low, "Unclean", reply.Described),
        };
    }
}

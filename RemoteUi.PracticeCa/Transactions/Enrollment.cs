using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Handles PKCSReq and RenewalReq (RFC 8894, 4.3): decides a new transaction, and repeats the reply for a repeated one.
/// </summary>
internal sealed class Enrollment(
    CertificateRegister register, RepetitionRule repetitions, RenewalRule renewals, Decisions decisions,
    PolledIssuance polled, ChallengeGate challenge, AuthorityKeys keys, PracticeCaMetrics metrics, TimeProvider time,
    ILogger<Enrollment> logger)
{
    private const int MaxTransactionId = 255;

    private readonly TransactionLocks locks = new();

    /// <summary>Returns the entry of the request, and its challenge password, or null if it has none.</summary>
    /// <param name="ca">The number of the CA that the request is enveloped for.</param>
    public (RegisterEntry Entry, ChallengePassword? Password) Receive(
        ScepRequest request, byte[] content, int ca, PracticeCaBehavior behavior)
    {
        var csr = CertificationRequestReader.Read(content, request.SignerKey, request.SignerRsa);
        var entry = NewEntry(request, csr.Requested, renewals.IsRenewal(request, csr)) with
        {
            Ca = ca,
            IsForNextCa = ca == keys.Next.Number,
            RequestHash = SHA256.HashData(content),
            Template = AllFaces.Of(behavior.Face).TemplateOf(
                csr.Requested.KeyUsages ?? X509KeyUsageFlags.None),
        };
        lock (locks.Of(request.TransactionId))
        {
            var known = repetitions.Find(entry) is { } repeated
                ? polled.Poll(repeated, behavior)
                : Decide(request, csr, entry, behavior);
            return (known, csr.ChallengePassword);
        }
    }

    /// <summary>
    /// Records a request that was refused before its content could be read. Nothing in it is verified, so no later
    /// message is ever taken for its repetition.
    /// </summary>
    /// <param name="ca">The number of the CA that the request is enveloped for.</param>
    public void NoteRefused(ScepRequest request, int ca, RequestRefusedException refusal) => register.Add(Refused(
        new RegisterEntry
        {
            TransactionId = request.TransactionId.Length <= MaxTransactionId
                ? request.TransactionId
                : request.TransactionId[..MaxTransactionId],
            State = RegisterState.Refused,
            IsRenewal = request.IsRenewal,
            Ca = ca,
            RequestedAt = time.GetUtcNow(),
        },
        refusal));

    private RegisterEntry Decide(
        ScepRequest request, CertificationRequest csr, RegisterEntry entry, PracticeCaBehavior behavior)
    {
        CheckPlace();
        var needsChallenge = !entry.IsRenewal || AllFaces.Of(behavior.Face).NeedsChallengeToRenew;
        if (needsChallenge) challenge.CheckCaller(behavior, request.Sender.Address);
        try
        {
            renewals.Check(request, csr.Requested, entry.IsRenewal);
            CheckName(csr.Requested, behavior.Certificates);
            CheckAnswerRule(behavior);
            if (needsChallenge)
                entry = entry with { SpentPasswordHash = challenge.Check(csr, behavior, request.Sender.Address) };
        }
        catch (RequestRefusedException refusal)
        {
            return register.Add(Refused(entry, refusal));
        }

        return Accept(entry, behavior);
    }

    private RegisterEntry Accept(RegisterEntry entry, PracticeCaBehavior behavior)
    {
        var accepted = Store(entry, behavior);
        if (accepted.SpentPasswordHash is { } password) challenge.Spend(password);
        if (accepted.State == RegisterState.Waiting)
        {
            Log.Held(logger, accepted.Number);
            return accepted;
        }

        Log.Issued(logger, accepted.Number, accepted.SerialNumber);
        metrics.CountIssued();
        return accepted;
    }

    /// <summary>A password that was reserved is good again only if nothing was stored.</summary>
    private RegisterEntry Store(RegisterEntry entry, PracticeCaBehavior behavior)
    {
        try
        {
            return register.Add(IsHeld(behavior) ? entry : decisions.Issued(entry));
        }
        catch
        {
            if (entry.SpentPasswordHash is { } password) challenge.Release(password);
            throw;
        }
    }

    private static bool IsHeld(PracticeCaBehavior behavior) =>
        behavior.Answer == AnswerRule.Hold || AllFaces.Of(behavior.Face).Description.HoldsFirst;

    private void CheckPlace()
    {
        if (register.IsFull)
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "The register of the practice CA is full of requests that wait for approval. Approve or reject some.");
    }

    private void CheckName(RequestedCertificate requested, CertificateSet set)
    {
        if (decisions.IsOwnName(requested.SubjectName, set))
            throw new RequestRefusedException(
                FailInfo.BadRequest, "The subject is that of the CA or its RA. Request another subject.");
    }

    private static void CheckAnswerRule(PracticeCaBehavior behavior)
    {
        if (behavior.Answer == AnswerRule.Refuse)
            throw new RequestRefusedException(
                (FailInfo)behavior.FailInfo, "The practice CA is set to refuse every request.");
    }

    private RegisterEntry Refused(RegisterEntry entry, RequestRefusedException refusal) => entry with
    {
        State = RegisterState.Refused,
        DecidedAt = time.GetUtcNow(),
        FailInfo = (int)refusal.FailInfo,
        FailInfoText = refusal.Message,
    };

    private RegisterEntry NewEntry(ScepRequest request, RequestedCertificate requested, bool isRenewal) => new()
    {
        TransactionId = request.TransactionId,
        State = RegisterState.Waiting,
        IsRenewal = isRenewal,
        Requested = requested,
        RequestedAt = time.GetUtcNow(),
        MessageHash = request.Hash,
        SignerHash = isRenewal ? request.SignerCertificateHash
            // A client makes a transient key for each message.
            : TransientKey.Signs(request, requested) ? SHA256.HashData(requested.PublicKey)
            : request.SignerKeyHash,
        SignerKeyHash = request.SignerKeyHash,
    };
}

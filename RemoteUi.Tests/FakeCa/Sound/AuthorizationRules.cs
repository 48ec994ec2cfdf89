using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Who gets a certificate: a holder of a challenge password, or of an earlier certificate.</summary>
internal static class AuthorizationRules
{
    public static SoundRule OwnTransaction { get; } = SoundRule.That(
        "a transaction of one key", RuleStage.NewRequest, BadRequest, "The transactionID belongs to another key.",
        (ca, request) => ca.Register.OfTransaction(request.TransactionId).All(entry =>
            entry.SignerKeyHash == request.SignerKeyHash));

    public static SoundRule Challenge { get; } = FirstRequest(
        "a challenge password", "The challenge password is missing.",
        (ca, request) => ca.NeedsNoPassword || request.Csr!.ChallengePassword is { Length: > 0 });

    public static SoundRule RightChallenge { get; } = FirstRequest(
        "the right challenge password", "The challenge password is wrong.",
        (ca, request) => ca.NeedsNoPassword || request.Csr!.ChallengePassword is not { Length: > 0 } password
            || password == ca.ChallengePassword || ca.OneTimePasswords.Contains(password));

    public static SoundRule UnspentChallenge { get; } = FirstRequest(
        "an unspent challenge password", "The challenge password was used before.",
        (ca, request) => !ca.Register.Spent.Contains(request.Csr!.ChallengePassword ?? ""));

    public static SoundRule NotSelfSigned { get; } = Renewal(
        "no self-signed renewal", "A self-signed certificate authorizes nothing.",
        (_, request) => !request.IsSelfSigned);

    public static SoundRule OwnIssuer { get; } = Renewal(
        "a renewal of this CA's", "The certificate that signs the renewal is another CA's.",
        (ca, request) => request.IsSelfSigned || HasCaAsIssuer(ca, request));

    /// <summary>Not the issuer's name counts, but its signature.</summary>
    public static SoundRule OwnSignature { get; } = Renewal(
        "the CA's signature on what signs the renewal", "The certificate that signs the renewal was not issued here.",
        (ca, request) => request.IsSelfSigned || !HasCaAsIssuer(ca, request)
            || ca.Register.HasIssued(request.SignerCertificate));

    public static SoundRule InTime { get; } = Renewal(
        "dates of what signs the renewal", "The certificate that signs the renewal is not valid now.",
        (ca, request) => request.SignerCertificate.NotBefore <= ca.Now && ca.Now <= request.SignerCertificate.NotAfter);

    public static SoundRule NotRevoked { get; } = Renewal(
        "revocation of what signs the renewal", "The certificate that signs the renewal is revoked.",
        (ca, request) => !ca.Register.IsRevoked(request.SignerCertificate));

    public static SoundRule SameSubject { get; } = Renewal(
        "the subject of what signs the renewal", "A renewal must keep the subject.",
        (_, request) => request.SignerCertificate.SubjectName.RawData.AsSpan()
            .SequenceEqual(request.Csr!.Request.SubjectName.RawData));

    public static IReadOnlyList<SoundRule> All { get; } =
    [
        OwnTransaction, Challenge, RightChallenge, UnspentChallenge, NotSelfSigned, OwnIssuer, OwnSignature, InTime,
        NotRevoked, SameSubject,
    ];

    private static bool HasCaAsIssuer(SoundCa ca, SoundRequest request) =>
        request.SignerCertificate.IssuerName.RawData.AsSpan().SequenceEqual(ca.Ca.Certificate.SubjectName.RawData);

    private static SoundRule FirstRequest(
        string name, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        SoundRule.That(name, RuleStage.FirstRequest, BadRequest, reason, holds);

    private static SoundRule Renewal(string name, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        SoundRule.That(name, RuleStage.Renewal, BadRequest, reason, holds);
}

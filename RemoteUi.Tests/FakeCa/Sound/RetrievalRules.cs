using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>What CertPoll, GetCert, and GetCRL have to satisfy.</summary>
internal static class RetrievalRules
{
    public static SoundRule KnownTransaction { get; } = Rule(
        "a known transaction", RuleStage.Poll, "There is no such transaction.",
        (ca, request) => ca.Register.OfTransaction(request.TransactionId).Any());

    public static SoundRule PollersKey { get; } = Rule(
        "the poller has the transaction's key", RuleStage.Poll, "There is no such transaction.",
        (ca, request) => ca.Register.OfTransaction(request.TransactionId).All(entry =>
            entry.SignerKeyHash == request.SignerKeyHash || entry.KeyHash == request.SignerKeyHash));

    /// <summary>A poll names the CA as issuer, not the RA (RFC 8894, 3.3.3).</summary>
    public static SoundRule PolledIssuer { get; } = Rule(
        "the polled issuer is the CA", RuleStage.Poll, "The issuer is not this CA.", NamesCa);

    public static SoundRule CertIssuer { get; } = Rule(
        "GetCert names this CA", RuleStage.GetCert, "There is no such certificate.", NamesCa);

    public static SoundRule KnownSerial { get; } = Rule(
        "GetCert names a certificate of this CA", RuleStage.GetCert, "There is no such certificate.",
        (ca, request) => ca.Register.WithSerial(request.NamedSerial) is not null);

    public static SoundRule CrlIssuer { get; } = Rule(
        "GetCRL names this CA", RuleStage.GetCrl, "This CA has no such revocation list.", NamesCa);

    public static IReadOnlyList<SoundRule> All { get; } =
        [KnownTransaction, PollersKey, PolledIssuer, CertIssuer, KnownSerial, CrlIssuer];

    private static bool NamesCa(SoundCa ca, SoundRequest request) =>
        request.NamedIssuer.AsSpan().SequenceEqual(ca.Ca.Certificate.SubjectName.RawData);

    private static SoundRule Rule(
        string name, RuleStage stage, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        SoundRule.That(name, stage, BadCertId, reason, holds);
}

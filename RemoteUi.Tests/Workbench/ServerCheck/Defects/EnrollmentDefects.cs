using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;
using static RemoteUi.Tests.Workbench.ServerCheck.PlantedDefect;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks E have to find.</summary>
internal static class EnrollmentDefects
{
    private const string Aes256Oid = "2.16.840.1.101.3.4.1.42";
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    private static int serial = 0x10_0000;

    public static IEnumerable<PlantedDefect> All =>
    [
        With("E1", Refuses("no first request", RuleStage.FirstRequest, (_, _) => true)),
        With("E2", Quirk.InHttp("no GET", "PKIOperation", draft =>
        {
            if (draft.Method == "GET") (draft.Status, draft.Body) = (405, []);
        }), "T4"),
        With("E3", Refuses("no AES-256", RuleStage.Message, (_, request) => request.Envelope?.CipherOid == Aes256Oid)),
        WithoutSha512,
        Without("E5", "3DES and SHA-1 accepted", [MessageRules.NoTripleDes, MessageRules.NoSha1], "C5"),
        With("E6", Refuses("no long keys", RuleStage.Csr, (_, request) =>
            request.Csr!.Request.PublicKey.EncodedKeyValue.RawData.Length > 400)),
        With("E7", new IssueStep("the RSA key instead of an EC key", draft =>
        {
            if (draft.Key.Oid.Value != FakeOids.RsaEncryption) draft.Key = draft.Request.SignerCertificate.PublicKey;
        })),
        .. Replies,
        With("E9", new IssueStep("another key", draft => draft.Key = SoundIdentities.OtherCa.Certificate.PublicKey),
            "E7"),
        With("E10", new IssueStep("another subject", draft =>
            draft.Subject = new($"{draft.Subject.Name}, O=chosen by the CA"))),
        Without("E11", IssueStep.AlternativeNames),
        Instead("E12", IssueStep.ExtendedKeyUsage, Purpose(CodeSigning)),
        With("E13", new IssueStep("serial numbers in order", draft =>
            draft.SerialNumber = [.. BitConverter.GetBytes(Interlocked.Increment(ref serial)).Reverse()])) with
        {
            NeedsTheOthers = true,
        },
        With("E14", new IssueStep("an end after the CA's", draft =>
            draft.NotAfter = new DateTimeOffset(draft.Issuer.Certificate.NotAfter).AddDays(1))),
        Without("E15", IssueStep.AuthorityKeyIdentifier, "E20"),
        With("E16", AtPath("/crl", "a revocation list that is not there", draft => draft.Status = 404)),
        With("E16", AtPath("/ocsp", "an OCSP responder of text", draft => draft.Body = "no OCSP"u8.ToArray())),
        Without("E17", Conducts.SameMessage),
        Without(
            "E18", "another certificate for another nonce",
            [Conducts.SameTransaction, Conducts.SpendsPassword, AuthorizationRules.UnspentChallenge]),
        With(
            "E19", new IssueStep("another issuer", draft => draft.Issuer = SoundIdentities.OtherCa), "C4", "L1", "L2",
            "L3", "L4"),
        Instead(
            "E20", IssueStep.KeyUsage,
            new("keyUsage that is not critical", draft => draft.Extensions.Add(
                new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: false)))),
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    /// <summary>The reply to the requests, field by field.</summary>
    private static IEnumerable<PlantedDefect> Replies =>
    [
        With("E8", CertRepQuirks.WrongMessageType),
        With("E8", CertRepQuirks.WrongTransactionId),
        With("E8", CertRepQuirks.WrongRecipientNonce),
        With("E8", CertRepQuirks.MissingRecipientNonce),
        With("E8", CertRepQuirks.MissingSenderNonce),
        With("E8", CertRepQuirks.ShortSenderNonce),
        With("E8", CertRepQuirks.CopiedSenderNonce),
        With("E8", CertRepQuirks.TextTag(12)),
        With("E8", CertRepQuirks.Cipher(FakeCipher.Des), "C7"),
        With("E8", CertRepQuirks.Digest(HashAlgorithmName.SHA1), "C7"),
    ];

    private static PlantedDefect WithoutSha512 => new("E4", "no SHA-512", () => new SoundCa
    {
        Capabilities = [.. new SoundCa().Capabilities.Except(["SHA-512"])],
        Rules =
        [
            Refuses("no SHA-512", RuleStage.Message, (_, request) =>
                request.Signer.DigestAlgorithm.Value == FakeOids.Digest(HashAlgorithmName.SHA512)),
            .. SoundRules.All,
        ],
    });

    internal static SoundRule Refuses(string name, RuleStage stage, Func<SoundCa, SoundRequest, bool> when) =>
        SoundRule.That(name, stage, BadRequest, "Not here.", (ca, request) => !when(ca, request));

    private static IssueStep Purpose(string oid) => new("another purpose", draft =>
        draft.Extensions.Add(new X509EnhancedKeyUsageExtension([new Oid(oid)], critical: false)));

    private static PlantedDefect Instead(string checkId, IssueStep usual, IssueStep other) =>
        new(checkId, $"{other.Name} instead of {usual.Name}", () => new SoundCa
        {
            Steps = [.. IssueStep.All.Select(step => step == usual ? other : step)],
        });

    private static Quirk AtPath(string path, string name, Action<HttpDraft> change) => new(name)
    {
        Http = draft =>
        {
            if (draft.Request?.Path == path) change(draft);
        },
    };
}

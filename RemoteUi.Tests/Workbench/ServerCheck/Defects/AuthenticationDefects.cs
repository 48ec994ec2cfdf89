using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.FakeCa.Sound;
using static RemoteUi.Tests.Workbench.ServerCheck.PlantedDefect;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks S have to find.</summary>
internal static class AuthenticationDefects
{
    public static IEnumerable<PlantedDefect> All =>
    [
        Without("S1", AuthorizationRules.RightChallenge),
        Without("S2", AuthorizationRules.Challenge),
        OpenToAnybody,
        Without("S3", AuthorizationRules.UnspentChallenge),
        FixedPassword,
        Without("S4", MessageRules.Signature),
        Without("S5", CsrRules.ProofOfPossession),
        Without("S6", CsrRules.SignerHasKey),
        With("S7", new IssueStep("certificates with CA:TRUE and keyCertSign as requested", GrantsWhatIsAsked)),
        Without("S8", MessageRules.NoMd5, "C5"),
        Without("S9", "without the rules of key sizes", [MessageRules.StrongSigner, CsrRules.Strong]),
        Without("S10", ContentRules.Recipient),
        With("S11", Conducts.ReissuesReplays, "E17"),
        Without("S12", AuthorizationRules.OwnTransaction),
        Without("S13", RetrievalRules.PollersKey),
        Without("S14", AuthorizationRules.NotSelfSigned),
        Without("S15", AuthorizationRules.OwnIssuer),
        Without("S16", AuthorizationRules.OwnSignature),
        Without("S17", AuthorizationRules.InTime),
        Without("S18", AuthorizationRules.NotRevoked),
        Without("S19", AuthorizationRules.SameSubject),
        Without("S20", RetrievalRules.KnownSerial),
        Without("S21", RetrievalRules.CrlIssuer),
        Without("S22", MessageRules.MessageType),
        Without("S23", MessageRules.TransactionId),
        Without("S24", MessageRules.SenderNonce),
        Without("S25", MessageRules.SigningTime),
        Without("S26", CsrRules.NotTheCasName),
        Without("S27", Conducts.OneAnswer),
        With("S27", SlowContent.Rule),
        With("S28", EncodingQuirks.FailsOnIndefiniteLengths),
        With("S29", EncodingQuirks.ClosesOnMalformed, "T9"),
        With("S30", HostileNameRules.Echoes),
        new("S30", "names cut at NUL", HostileNameRules.CutsAtNul),
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    private static PlantedDefect OpenToAnybody =>
        new("S2", "no challenge password at all", () => new SoundCa { OneTimePasswords = new HashSet<string>() })
        {
            Order = (_, order) => order with { ChallengePasswords = [] },
        };

    private static PlantedDefect FixedPassword => new(
        "S3", "one challenge password for every request",
        () => new SoundCa
        {
            ChallengePassword = SoundCa.Passwords[0],
            OneTimePasswords = new HashSet<string>(),
        })
    {
        Order = (_, order) => order with { PasswordsAreOneTime = false },
    };

    private static void GrantsWhatIsAsked(CertificateDraft draft)
    {
        foreach (var oid in new[] { "2.5.29.19", "2.5.29.15" })
        {
            if (draft.Request.Csr!.Extension(oid) is not { } asked) continue;
            draft.Extensions.RemoveAll(extension => extension.Oid!.Value == oid);
            draft.Extensions.Add(new X509Extension(oid, asked.RawData, critical: true));
        }
    }
}

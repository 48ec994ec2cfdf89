using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using static RemoteUi.Tests.Workbench.ServerCheck.PlantedDefect;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks L have to find.</summary>
internal static class LifecycleDefects
{
    private static readonly SoundRule NoRenewal =
        EnrollmentDefects.Refuses("no renewal", RuleStage.Renewal, (_, _) => true);

    private static readonly SoundRule PasswordForRenewal = EnrollmentDefects.Refuses(
        "a password for renewals", RuleStage.Renewal, (_, request) => request.Csr!.ChallengePassword is null);

    public static IEnumerable<PlantedDefect> All =>
    [
        With("L1", EnrollmentDefects.Refuses(
            "no RenewalReq", RuleStage.Renewal, (_, request) => request.MessageType == "17"), "C4"),
        new("L2", "no renewal, and none stated", () => new SoundCa
        {
            Capabilities = [.. new SoundCa().Capabilities.Except(["Renewal"])],
            Rules = [NoRenewal, .. SoundRules.All],
        }),
        With("L3", In("21", "another certificate", draft => draft.Issued = [SoundIdentities.Ca.Certificate])),
        new("L4", "a revocation list of the past", () => new SoundCa
        {
            RevocationListValidity = TimeSpan.FromSeconds(-30),
        })
        {
            Following = ["E16"],
        },
        With("L5", new IssueStep("the old key for a renewal", draft =>
        {
            if (draft.Request.MessageType == "17") draft.Key = draft.Request.SignerCertificate.PublicKey;
        })),
        new("L6", "a password for renewals, and no text", () => new SoundCa
        {
            Rules = [PasswordForRenewal, .. SoundRules.All],
            Quirks = [Quirk.InCertRep("no failInfoText", draft => draft.FailInfoText = null)],
        }),
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    private static Quirk In(string messageType, string name, Action<CertRepDraft> change) =>
        Quirk.InSuccess(name, draft =>
        {
            if (draft.Request.MessageType == messageType) change(draft);
        });
}

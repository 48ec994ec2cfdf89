using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using static RemoteUi.Tests.FakeCa.Sound.SoundRefusalException;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks P have to find, on a server that holds requests.</summary>
internal static class PollingDefects
{
    public static IEnumerable<PlantedDefect> All =>
    [
        Holding("P1", Quirk.InCertRep("failInfo in PENDING", draft =>
        {
            if (draft.PkiStatus == "3") draft.FailInfo = "2";
        })),
        Holding("P2", EnrollmentDefects.Refuses("no polls", RuleStage.Poll, (_, _) => true)),
        Holding("P3", InPoll("PENDING for an unknown transaction", "2", draft =>
            (draft.PkiStatus, draft.FailInfo, draft.FailInfoText) = ("3", null, null))),
        WithIssuerOfRa,
        Holding("P5", InPoll("SUCCESS without the certificate", "0", draft =>
            draft.Issued = [SoundIdentities.Ca.Certificate])),
    ];

    private static PlantedDefect WithIssuerOfRa => new("P4", "polls must name the RA as issuer", () => new SoundCa
    {
        Holds = _ => true,
        Ra = SoundIdentities.Ra,
        Rules =
        [
            SoundRule.That(
                "the polled issuer is the RA", RuleStage.Poll, BadCertId, "The issuer is not the RA.",
                (ca, request) => request.NamedIssuer.AsSpan().SequenceEqual(ca.Ra!.Certificate.SubjectName.RawData)),
            .. SoundRules.All.Except([RetrievalRules.PolledIssuer]),
        ],
    })
    {
        Following = ["P2"],
    };

    private static PlantedDefect Holding(string checkId, Quirk quirk) =>
        new(checkId, quirk.Name, () => new SoundCa { Holds = _ => true, Quirks = [quirk] });

    private static PlantedDefect Holding(string checkId, SoundRule rule) =>
        new(checkId, rule.Name, () => new SoundCa { Holds = _ => true, Rules = [rule, .. SoundRules.All] });

    private static Quirk InPoll(string name, string status, Action<CertRepDraft> change) =>
        Quirk.InCertRep(name, draft =>
        {
            if (draft.Request.MessageType == "20" && draft.PkiStatus == status) change(draft);
        });
}

using RemoteUi.Core.Scep;

namespace RemoteUi.Workbench.Inspector;

/// <summary>The signer's certificate and the time at which the message was signed.</summary>
internal static class SignerFindings
{
    /// <summary>What servers that check it usually allow.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public static IEnumerable<InspectorFinding> On(PkiMessageFacts facts, InspectionContext context)
    {
        if (OnTime(facts, context) is { } time) yield return time;
        if (facts.Signer is not { } signer) yield break;
        if (signer.NotAfter < context.Time.LocalDateTime)
            yield return InspectorFinding.Of(
                FindingCode.SignerExpired, signer.Subject, CertificateFindings.Date(signer.NotAfter));
        if (signer.NotBefore > context.Time.LocalDateTime)
            yield return InspectorFinding.Of(
                FindingCode.SignerNotYetValid, signer.Subject, CertificateFindings.Date(signer.NotBefore));
        foreach (var finding in CertificateFindings.OnKey(signer.PublicKey, signer.Subject)) yield return finding;
    }

    private static InspectorFinding? OnTime(PkiMessageFacts facts, InspectionContext context)
    {
        if (facts.SigningTime is not { } signed)
            return facts.Type is null or MessageType.CertRep
                ? null
                : InspectorFinding.Of(FindingCode.SigningTimeMissing);
        if (context.CapturedAt is { } captured)
            return (signed - captured).Duration() > Tolerance
                ? InspectorFinding.Of(
                    FindingCode.SigningTimeDiffers, InspectionContext.Shown(signed), InspectionContext.Shown(captured),
                    $"{Math.Round((signed - captured).Duration().TotalMinutes)}")
                : null;
        return signed > context.Now + Tolerance
            ? InspectorFinding.Of(
                FindingCode.SigningTimeInFuture, InspectionContext.Shown(signed), InspectionContext.Shown(context.Now))
            : null;
    }
}

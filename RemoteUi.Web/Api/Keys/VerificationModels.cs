using RemoteUi.Core.Revocation;
using RemoteUi.Web.Components.Revocation;

namespace RemoteUi.Web.Api.Keys;

/// <summary>Represents the result of [Verify].</summary>
/// <param name="IsAccepted">Whether everything holds that must, by the verification level.</param>
/// <param name="IsUnchecked">Whether it is accepted although a revocation could not be found out.</param>
/// <param name="Chain">The chain, from the certificate to the root, or as far as it is known.</param>
public sealed record VerificationModel(
    bool IsAccepted, bool IsUnchecked, DateTimeOffset At, IReadOnlyList<VerifiedModel> Chain)
{
    internal static VerificationModel From(Verification result, RevocationSentences sentences) => new(
        result.IsAccepted, result.IsUnchecked, result.At,
        [
            .. result.Elements.Select(element => new VerifiedModel(
                CertificateModel.From(element.Certificate), element.Result,
                [.. element.Judgements.Select(judgement => JudgementModel.From(judgement, sentences))])),
        ]);
}

/// <summary>Represents a certificate of the chain, with the verdicts on it.</summary>
public sealed record VerifiedModel(
    CertificateModel Certificate, JudgementResult Result, IReadOnlyList<JudgementModel> Judgements);

/// <summary>Represents the verdict on one point.</summary>
/// <param name="Reason">The name of the reason; the same in every language.</param>
/// <param name="Detail">The reason, in the language asked for.</param>
/// <param name="Sources">What each source says about revocation.</param>
public sealed record JudgementModel(
    VerifyPoint Point, JudgementResult Result, string Reason, string Detail,
    IReadOnlyList<RevocationSourceModel> Sources)
{
    internal static JudgementModel From(Judgement judgement, RevocationSentences sentences) => new(
        judgement.Point, judgement.Result, judgement.Word, sentences.Of(judgement),
        [
            .. judgement.Sources.Select(source => new RevocationSourceModel(
                source.Source, source.Address, source.Status, sentences.Of(source))),
        ]);
}

/// <summary>Represents what a source says about the revocation of a certificate.</summary>
/// <param name="Address">Where it is; the thumbprint of a registered list.</param>
public sealed record RevocationSourceModel(
    RevocationSource Source, string? Address, RevocationStatus Status, string Detail);

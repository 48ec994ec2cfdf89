using RemoteUi.Core;
using RemoteUi.Web.Components.Revocation;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Api.Keys;

/// <summary>Represents a registered revocation list.</summary>
/// <param name="Thumbprint">The SHA-256 thumbprint, in hexadecimal.</param>
/// <param name="NextUpdate">When the next list is due; absent if the list does not say.</param>
/// <param name="Revoked">The number of revoked certificates.</param>
public sealed record RevocationListModel(
    string Thumbprint, string Issuer, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate, int Revoked)
{
    internal static RevocationListModel From(RegisteredCrl list) => new(
        list.Thumbprint, ForeignText.Escape(list.Issuer.Name), list.ThisUpdate, list.NextUpdate, list.Count);
}

/// <summary>Represents a registered revocation list with the verdicts on its signature and dates.</summary>
public sealed record JudgedRevocationListModel(RevocationListModel List, IReadOnlyList<JudgementModel> Judgements)
{
    internal static JudgedRevocationListModel From(JudgedCrl judged, RevocationSentences sentences) => new(
        new(
            judged.List.Thumbprint(), ForeignText.Escape(judged.List.Issuer.Name), judged.List.ThisUpdate,
            judged.List.NextUpdate, judged.List.Count),
        [.. judged.Judgements.Select(judgement => JudgementModel.From(judgement, sentences))]);
}

/// <summary>Represents a file with a revocation list to register.</summary>
public sealed record RevocationListFileModel
{
    /// <summary>The file in base64: PEM or DER.</summary>
    public byte[]? File { get; init; }
}

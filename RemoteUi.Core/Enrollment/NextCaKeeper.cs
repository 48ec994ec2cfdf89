using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Asks for the next CA certificate after a scheduled request, before the present one ends (GetNextCACert, RFC 8894,
/// 4.7), and registers it in [CA Certificate Settings], with the uses of the present one there and otherwise with none.
/// What came of it is a note of the request.
/// </summary>
internal sealed class NextCaKeeper(
    ICaDirectory directory, CaCertificateEditor editor, ScepDemands demands, TimeProvider clock)
{
    /// <summary>Adds the note to the request; returns whether there is one to save.</summary>
    /// <param name="ca">The CA that issued the certificate; null if it is not known any more.</param>
    public async Task<bool> KeepAsync(IssuanceRequest request, CaProfile? ca, CancellationToken cancellationToken)
    {
        if (request is not { Origin: RequestOrigin.ByTimer, State: RequestState.Successful, Certificate: { } issued }
            || ca is null || !NextCaRule.IsOffered(ca) || !NextCaRule.IsDue(ca.Ca, issued, clock.GetUtcNow()))
            return false;
        var result = await directory.GetNextCaAsync(
            ScepServers.Of(request.Server, demands), ca, cancellationToken);
        request.AddToReport(result.Report with { Remarks = [await NoteAsync(ca, result, cancellationToken)] });
        return true;
    }

    private async Task<Remark> NoteAsync(
        CaProfile ca, LookupResult<IReadOnlyList<X509Certificate2>> result, CancellationToken cancellationToken) =>
        result is LookupResult<IReadOnlyList<X509Certificate2>>.Found { Value: var received }
            ? await RegisterAsync(ca, NextCaRule.New(ca, received), cancellationToken)
            : Missing(ca, result.Problem!);

    private async Task<Remark> RegisterAsync(
        CaProfile ca, IReadOnlyList<X509Certificate2> next, CancellationToken cancellationToken)
    {
        if (next.Count == 0) return Missing(ca, "the reply names the present CA");
        var present = CaCertificate.Of(ca.Ca);
        var uses = (await editor.LoadAsync(cancellationToken)).Find(present.Thumbprint())?.Uses ?? new CaUses();
        var registered = await editor.RegisterAsync(
            [.. next.Select(one => CaCertificate.Of(one) with { Uses = uses })], cancellationToken);
        return registered.IsDone
            ? Remark.Of(
                RemarkCode.NextCaKept, next[0].Subject, ChainRemarks.Date(next[0].NotBefore),
                ChainRemarks.Date(ca.Ca.NotAfter))
            : Missing(ca, $"[CA Certificate Settings] has no room for it: it has {CaCertificateList.Max} certificates");
    }

    private static Remark Missing(CaProfile ca, string evidence) =>
        Remark.Of(RemarkCode.NextCaMissing, ca.Ca.Subject, ChainRemarks.Date(ca.Ca.NotAfter), evidence);
}

using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// The CA of a transaction under way: who the server was when the request was made to it stays what replies are held
/// against, whoever answers GetCACert since. Only what the old CA vouches for joins it.
/// </summary>
internal sealed class TransactionCa(CaDiscovery discovery, ICaDirectory directory, TimeProvider time)
{
    private const string NextCa = "GetNextCACert";

    /// <param name="kept">The certificates that the request was made to; empty in records of older versions, for which
    /// the present answer counts.</param>
    public async Task<CaResult> AskAsync(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CancellationToken cancellationToken)
    {
        if (server.Demands.PostQuantumSignatures) PostQuantum.Allow(kept);
        var result = await discovery.AskAsync(server, cancellationToken);
        if (kept.Count == 0) return result;
        return result switch
        {
            CaResult.Found found => await MergeAsync(server, kept, found, cancellationToken),
            CaResult.NotUsable { Cause: not Cause.AlgorithmTooWeak } problem => WithoutAnswer(server, kept, problem),
            _ => result,
        };
    }

    /// <summary>GetCACert brings nothing of use: the transaction goes on with its own CA.</summary>
    private CaResult WithoutAnswer(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CaResult.NotUsable problem)
    {
        var capabilities = new CaCapabilities(problem.Report.Capabilities);
        var profile = Profile(kept, capabilities, []);
        if (profile is null || server.Demands.IsBelowFloor(MessageAlgorithms.For(capabilities))) return problem;
        return new CaResult.Found(
            profile, Noted(problem.Report, keepsEvidence: true, Remark.Of(RemarkCode.CaNotUsable, problem.Evidence)));
    }

    private async Task<CaResult> MergeAsync(
        ScepServer server, IReadOnlyList<X509Certificate2> kept, CaResult.Found found,
        CancellationToken cancellationToken)
    {
        var now = found.Ca;
        var trusted = CertificateChain.Under(kept, now.Certificates);
        var report = found.Report;
        if (!IsKnown(now, trusted) && now.Capabilities.States(NextCa)
            && Profile(kept, now.Capabilities, []) is { } old)
        {
            var next = await directory.GetNextCaAsync(server, old, cancellationToken);
            report = report.FollowedBy(next.Report);
            if (next is LookupResult<IReadOnlyList<X509Certificate2>>.Found { Value: var announced })
                trusted = CertificateChain.Under([.. trusted, .. announced], now.Certificates);
        }

        if (IsKnown(now, trusted))
        {
            // The CA that GetCACert names now; if it names an RA only, the one above it.
            var ca = CertificateChain.MayIssue(now.Ca) ? now.Ca : new CaSelection(trusted, time.GetUtcNow()).Ca;
            var rolledOver = Remark.Of(RemarkCode.CaRolledOver, Thumbprint.Describe(ca));
            return new CaResult.Found(
                now with { Ca = ca, Certificates = trusted },
                kept.Any(ca.IsSameAs) ? report : Noted(report, keepsEvidence: false, rolledOver));
        }

        return Profile(kept, now.Capabilities, trusted) is { } profile
            ? new CaResult.Found(
                profile,
                Noted(
                    report, keepsEvidence: true, Remark.Of(RemarkCode.CaChanged, Thumbprint.Describe(now.Ca))))
            : found;
    }

    private static bool IsKnown(CaProfile now, IReadOnlyList<X509Certificate2> trusted) =>
        trusted.Any(now.Ca.IsSameAs) && trusted.Any(now.Recipient.IsSameAs);

    private CaProfile? Profile(
        IReadOnlyList<X509Certificate2> kept, CaCapabilities capabilities, IReadOnlyList<X509Certificate2> trusted)
    {
        var selection = new CaSelection(kept, time.GetUtcNow());
        return selection.Recipient is { } recipient
            ? new CaProfile(capabilities, selection.Ca, recipient, trusted.Count > 0 ? trusted : kept)
            : null;
    }

    /// <param name="keepsEvidence">Whether the certificates that the request was made to stay in the evidence, rather
    /// than those of the present answer.</param>
    private static EnrollmentReport Noted(EnrollmentReport report, bool keepsEvidence, Remark remark) => report with
    {
        CaCertificates = keepsEvidence ? [] : report.CaCertificates,
        Remarks = [.. report.Remarks, remark],
    };
}

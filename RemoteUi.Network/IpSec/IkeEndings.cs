using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// Says how an attempt ended. Only lines that are known lead to a reason; otherwise, the daemon's own words are given.
/// </summary>
internal static class IkeEndings
{
    public const string Accepted = nameof(Accepted);
    public const string NameUnknown = nameof(NameUnknown);
    public const string KeyNotUsable = nameof(KeyNotUsable);
    public const string RejectedThere = nameof(RejectedThere);
    public const string SelfSignedRejected = nameof(SelfSignedRejected);
    public const string IdentityDiffers = nameof(IdentityDiffers);
    public const string PeerOutOfDate = nameof(PeerOutOfDate);
    public const string PeerRevoked = nameof(PeerRevoked);
    public const string PeerKeyUsage = nameof(PeerKeyUsage);
    public const string NoCas = nameof(NoCas);
    public const string UnknownCaHere = nameof(UnknownCaHere);
    public const string NoCertificateFromPeer = nameof(NoCertificateFromPeer);
    public const string PeerNotTrusted = nameof(PeerNotTrusted);
    public const string NoProposal = nameof(NoProposal);
    public const string NoAnswer = nameof(NoAnswer);
    public const string NotFinished = nameof(NotFinished);
    public const string Failed = nameof(Failed);

    private static readonly string[] Algorithms = ["encr-alg", "encr-keysize", "integ-alg", "prf-alg", "dh-group"];

    /// <param name="sa">What the daemon lists about an IKE SA that is up; null if it is not.</param>
    /// <param name="reply">The response to the command that brings it up.</param>
    public static TestEnding Of(IkeLog log, ViciSection? sa, ViciReply reply, IpSecTestPlan plan)
    {
        if (sa is not null) return Up(sa);
        return NotStarted(log) ?? Rejected(log, plan) ?? Untrusted(log, plan) ?? Unanswered(log, reply, plan);
    }

    private static TestEnding Up(ViciSection sa) => new(
        Accepted, true, sa.Text("remote-id") ?? "", sa.Text("remote-host") ?? "", sa.Text("version") ?? "",
        string.Join(", ", Algorithms.Select(sa.Text).OfType<string>()));

    private static TestEnding? NotStarted(IkeLog log)
    {
        if (log.Has(IkeLines.NameUnknown)) return new(NameUnknown, false, log.Value(IkeLines.NameUnknown));
        return log.Has(IkeLines.NoPrivateKey) ? new(KeyNotUsable, false, log.Value(IkeLines.NoPrivateKey)) : null;
    }

    private static TestEnding? Rejected(IkeLog log, IpSecTestPlan plan)
    {
        if (!log.Has(IkeLines.RejectedThere)) return null;
        var certificate = plan.Key!.Certificate;
        var isSelfSigned = certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
        return new(isSelfSigned ? SelfSignedRejected : RejectedThere, false, certificate.Subject);
    }

    private static TestEnding? Untrusted(IkeLog log, IpSecTestPlan plan)
    {
        if (log.Find(IkeLines.IdentityDiffers) is { } differs)
            return new(IdentityDiffers, false, differs.Arguments[1], differs.Arguments[0]);
        if (log.Find(IkeLines.OutOfDate) is { } outOfDate) return new(PeerOutOfDate, false, outOfDate.Arguments);
        if (log.Find(IkeLines.Revoked) is { } revoked) return new(PeerRevoked, false, revoked.Arguments);
        if (log.Has(IkeLines.KeyUsageRejected)) return new(PeerKeyUsage, false);
        if (log.Has(IkeLines.NoIssuer) && plan.Cas.Count > 0)
            return new(UnknownCaHere, false, log.Value(IkeLines.NoIssuer), log.Value(IkeLines.IssuerIs));
        return NotTrusted(log, plan);
    }

    private static TestEnding? NotTrusted(IkeLog log, IpSecTestPlan plan)
    {
        if (log.Find(IkeLines.NotTrusted) is not { } step) return null;
        if (plan.Cas.Count == 0) return new(NoCas, false, step.Arguments);
        return log.Has(IkeLines.CertificateReceived)
            ? new(PeerNotTrusted, false, step.Arguments)
            : new(NoCertificateFromPeer, false, step.Arguments);
    }

    private static TestEnding Unanswered(IkeLog log, ViciReply reply, IpSecTestPlan plan)
    {
        if (log.Has(IkeLines.NoProposal)) return new(NoProposal, false);
        var isTooLate = log.Has(IkeLines.GaveUp)
            || reply.Error.Contains("not established after", StringComparison.Ordinal);
        if (!isTooLate) return new(Failed, false, reply.Error);
        return new(log.Has(IkeLines.Received) ? NotFinished : NoAnswer, false, plan.Peer!.Address);
    }
}

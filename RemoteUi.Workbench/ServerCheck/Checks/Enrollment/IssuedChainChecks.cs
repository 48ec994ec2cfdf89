using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>
/// Whether the chain of the issued certificate verifies with what GetCACert gave, as the device does it.
/// </summary>
internal static class IssuedChainChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E19", CheckLevel.Enroll, "RFC 8894, 4.2.1.2; RFC 5280, 6.1",
            [
                "NotFromCa", "ReplyOnly", .. Remarks.Select(code => $"{code}"),
            ],
            ChainAsync),
    ];

    /// <summary>The remarks of the engine on a chain; each is a word of the check.</summary>
    private static IEnumerable<RemarkCode> Remarks =>
    [
        RemarkCode.CaExpired, RemarkCode.CaNotYetValid, RemarkCode.IssuerMayNotSign, RemarkCode.PathLengthExceeded,
        RemarkCode.CertificateSignatureWeak,
    ];

    private static async Task<CheckOutcome> ChainAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        try
        {
            return Judge(reply, session.Time);
        }
        catch (ScepFormatException refusal)
        {
            return Fail(Severity.High, "NotFromCa", refusal.Message);
        }
    }

    private static CheckOutcome Judge(DraftReply reply, TimeProvider time)
    {
        var (ca, issued) = (reply.Draft.Ca, reply.Issued!);
        var chain = PathsToCa.Search(reply.Certificates, ca, new Deadline(time)).Above(issued);
        if (chain is null)
            return Fail(Severity.High, "NotFromCa", Thumbprint.Describe(issued), Thumbprint.Describe(ca.Ca));
        if (!ca.Certificates.Any(authority => authority.IsSameAs(chain[0])))
            return Finding(Severity.Medium, "ReplyOnly", Thumbprint.Describe(chain[0]));
        return ChainRemarks.On(new IssuedCertificate(issued, chain), time.GetUtcNow())
            .Where(remark => Remarks.Contains(remark.Code))
            .Select(remark => Finding(Enum.Parse<Severity>($"{remark.Severity}"), $"{remark.Code}", remark.Arguments))
            .MaxBy(outcome => outcome.Severity)
            ?? Pass(string.Join(" < ", chain.Select(authority => authority.Subject)));
    }
}

using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Revocation;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Lifecycle;

/// <summary>GetCert and GetCRL, both optional: what a server answers has to be right.</summary>
internal static class RetrievalChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "L3", CheckLevel.Enroll, "RFC 8894, 2.6; RFC 8894, 3.3.4",
            ["NotSupported", "Refused", "Unusable", "AnotherCertificate"], CertificateAsync),
        new(
            "L4", CheckLevel.Enroll, "RFC 8894, 2.7; RFC 8894, 3.3.4; RFC 5280, 5.1.2.5",
            ["NotSupported", "Refused", "Unusable", "Unverified", .. ListedCertificates.Words], ListAsync),
    ];

    private static async Task<CheckOutcome> CertificateAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var holder = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var reply = await CrlQuery.AskAsync(session, "21", holder, cancellationToken);
        if (!reply.IsSuccess) return Unanswered(reply);
        return reply.Certificates switch
        {
            var all when all.Any(one => one.IsSameAs(holder.Issued!)) => Pass(),
            [] => Fail(Severity.High, "Unusable", "SUCCESS"),
            [var other, ..] => Fail(Severity.High, "AnotherCertificate", Thumbprint.Describe(other)),
        };
    }

    private static async Task<CheckOutcome> ListAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var holder = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var reply = await CrlQuery.AskAsync(session, "22", holder, cancellationToken);
        if (!reply.IsSuccess) return Unanswered(reply);
        try
        {
            return ListedCertificates.Judge(CrlQuery.Read(reply), holder.Issued!, "GetCRL", session.Time.GetUtcNow())
                ?? Pass();
        }
        catch (ScepFormatException refusal)
        {
            return Fail(
                Severity.High, refusal.Cause == Core.Cause.CertificateNotFromCa ? "Unverified" : "Unusable",
                refusal.Message);
        }
    }

    /// <summary>An HTTP error says that the server does not know the message; both messages are optional.</summary>
    private static CheckOutcome Unanswered(DraftReply reply) => reply switch
    {
        { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
        { PkiStatus: "2", FailInfo: "4" } => Finding(Severity.Medium, "Refused", reply.Described),
        { IsRefused: true } => Finding(Severity.Info, "NotSupported", reply.Described),
        _ => Fail(Severity.Medium, "Unusable", reply.Refusal?.Message ?? reply.Described),
    };
}

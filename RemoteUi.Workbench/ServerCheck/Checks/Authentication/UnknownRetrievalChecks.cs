using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Revocation;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether GetCert and GetCRL say no to what the CA does not have.</summary>
internal static class UnknownRetrievalChecks
{
    private const string BadCertId = "4";

    private static readonly X500DistinguishedName UnknownCa = new("CN=another-ca.example");

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "S20", CheckLevel.Enroll, "RFC 8894, 3.2.1.4; RFC 8894, 4.5", ["Found", "OtherFailInfo", "NotSupported"],
            UnknownSerialAsync),
        new(
            "S21", CheckLevel.Enroll, "RFC 8894, 3.2.1.4; RFC 8894, 4.6", ["Found", "OtherFailInfo", "NotSupported"],
            UnknownIssuerAsync),
    ];

    private static Task<CheckOutcome> UnknownSerialAsync(CheckSession session, CancellationToken cancellationToken) =>
        UnknownAsync(
            session, "21", Severity.Medium,
            holder => MessageDataWriter.IssuerAndSerialNumber(
                holder.Issued!.IssuerName, [0x55, .. RandomNumberGenerator.GetBytes(15)]),
            cancellationToken);

    private static Task<CheckOutcome> UnknownIssuerAsync(CheckSession session, CancellationToken cancellationToken) =>
        UnknownAsync(
            session, "22", Severity.Low,
            holder => MessageDataWriter.IssuerAndSerialNumber(UnknownCa, holder.Issued!.SerialNumberBytes.ToArray()),
            cancellationToken);

    /// <summary>Asks for what is there, then for what is not.</summary>
    private static async Task<CheckOutcome> UnknownAsync(
        CheckSession session, string messageType, Severity severity, Func<DraftReply, byte[]> content,
        CancellationToken cancellationToken)
    {
        var holder = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var known = await CrlQuery.AskAsync(session, messageType, holder, cancellationToken);
        if (known.IsMissing) return CommonOutcomes.NoReply(known.Described);
        if (!known.IsSuccess) return Inconclusive("NotSupported", known.Described);
        var reply = await session.SendAsync(known.Draft with { Content = content(holder) }, cancellationToken);
        var judged = Refusal.Judge(reply, known, Finding(severity, "Found", reply.Described));
        return reply.PkiStatus == "2" && reply.FailInfo != BadCertId
            ? Finding(Severity.Info, "OtherFailInfo", reply.Described)
            : judged;
    }
}

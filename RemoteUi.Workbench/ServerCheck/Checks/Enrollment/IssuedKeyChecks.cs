using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether the reply holds the certificate of the request's key, first or found by the key.</summary>
internal static class IssuedKeyChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E9", CheckLevel.Enroll, "RFC 8894, 3.3.2.1", ["NotFirst", "NoCertificate", "AnotherKey"], KeyAsync),
    ];

    private static async Task<CheckOutcome> KeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.TryControlAsync(cancellationToken);
        if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
        if (reply.IsPending) return CommonOutcomes.ControlPending;
        if (!reply.IsSuccess) return CommonOutcomes.ControlRefused(reply.Described);
        return (reply.Issued, reply.Obtained) switch
        {
            (null, null) => Fail(Severity.High, "NoCertificate", $"{reply.Certificates.Count}"),
            (null, { } other) => Fail(Severity.High, "AnotherKey", Thumbprint.Describe(other)),
            ({ } issued, _) when !reply.Certificates[0].IsSameAs(issued) =>
                Finding(Severity.Info, "NotFirst", $"{reply.Certificates.Count}"),
            _ => Pass(),
        };
    }
}

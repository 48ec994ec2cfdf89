using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Lifecycle;

/// <summary>What came of the renewal: the new key, and whether a challenge password was needed.</summary>
internal static class RenewedChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("L5", CheckLevel.Enroll, "RFC 8894, 2.5; RFC 8894, 3.3.2.1", ["NoRenewal", "OldKey"], NewKeyAsync),
        new("L6", CheckLevel.Enroll, "RFC 8894, 2.4", ["NoRenewal", "Said", "Unsaid"], PasswordAsync),
    ];

    private static async Task<CheckOutcome> NewKeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.Renewals.TryAsync(cancellationToken);
        if (!reply.IsSuccess) return Skipped("NoRenewal", reply.Described);
        return reply.Issued is not null
            ? Pass()
            : Fail(
                Severity.High, "OldKey",
                reply.Obtained is { } obtained ? Thumbprint.Describe(obtained) : $"{reply.Certificates.Count}");
    }

    /// <summary>A server that needs the password has to say so, or no device can know.</summary>
    private static async Task<CheckOutcome> PasswordAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.Renewals.TryAsync(cancellationToken);
        if (!reply.IsSuccess && !reply.IsPending) return Skipped("NoRenewal", reply.Described);
        if (session.Renewals.WithPassword is null) return Pass();
        var refusal = session.Renewals.WithoutPassword!;
        return refusal.FailInfoText is { Length: > 0 } text
            ? PassAs("Said", text)
            : Finding(Severity.Low, "Unsaid", refusal.Described);
    }
}

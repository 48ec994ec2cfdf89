using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether the signed attributes that every message has are required, and the time is compared.</summary>
internal static class AttributeChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("S22", CheckLevel.Probe, "RFC 8894, 3.2.1.2", ["Unknown", "Missing"], MessageTypeAsync),
        new("S23", CheckLevel.Probe, "RFC 8894, 3.2.1.1", ["Accepted"], TransactionIdAsync),
        new("S24", CheckLevel.Probe, "RFC 8894, 3.2.1.5", ["Accepted"], SenderNonceAsync),
        new("S25", CheckLevel.Probe, "RFC 8894, 3.2.1.4; RFC 5652, 11.3", ["Days", "Hours"], SigningTimeAsync),
    ];

    private static async Task<CheckOutcome> MessageTypeAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var unknown = await ChangedAsync(
            session, draft => draft with { MessageType = "99" }, Fail(Severity.Medium, "Unknown", "99"),
            cancellationToken);
        var missing = await ChangedAsync(
            session, draft => draft with { MessageType = null }, Fail(Severity.Medium, "Missing"), cancellationToken);
        return Refusal.Worst([unknown, missing]);
    }

    private static Task<CheckOutcome> TransactionIdAsync(CheckSession session, CancellationToken cancellationToken) =>
        DemandedAsync(
            session, draft => draft with { TransactionId = null }, Finding(Severity.Medium, "Accepted"),
            cancellationToken);

    private static Task<CheckOutcome> SenderNonceAsync(CheckSession session, CancellationToken cancellationToken) =>
        DemandedAsync(
            session, draft => draft with { SenderNonce = null }, Finding(Severity.Medium, "Accepted"),
            cancellationToken);

    /// <summary>
    /// A server that does not look at the time takes two days; one that does may still take two hours.
    /// </summary>
    private static async Task<CheckOutcome> SigningTimeAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var days = await DemandedAsync(
            session, draft => draft with { SigningTime = draft.SigningTime + TimeSpan.FromDays(2) },
            Finding(Severity.Low, "Days"), cancellationToken);
        if (days.Verdict != Verdict.Pass) return days;
        var hours = await ChangedAsync(
            session, draft => draft with { SigningTime = draft.SigningTime - TimeSpan.FromHours(2) },
            Finding(Severity.Info, "Hours"), cancellationToken);
        return Refusal.Worst([hours, days]);
    }

    /// <summary>
    /// Whether an attribute is demanded: a server that takes a message without any of the three demands none.
    /// </summary>
    private static async Task<CheckOutcome> DemandedAsync(
        CheckSession session, Func<RequestDraft, RequestDraft> change, CheckOutcome accepted,
        CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var careless = await session.CarelessAsync(cancellationToken);
        return careless.IsSuccess
            ? Refusal.Judge(careless, control, accepted)
            : await ChangedAsync(session, change, accepted, cancellationToken);
    }

    private static async Task<CheckOutcome> ChangedAsync(
        CheckSession session, Func<RequestDraft, RequestDraft> change, CheckOutcome accepted,
        CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        return await Refusal.OfAsync(session, change(draft), accepted, cancellationToken);
    }
}

using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>Whether messages go by POST and by GET. GET is tried with the control's own bytes, so that nothing new is
/// issued.</summary>
internal static class PostAndGetChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "T3", CheckLevel.Enroll, "RFC 8894, 4.1 and 3.5.2", ["NotStated", "StatedButRefused", "NotTaken"],
            PostAsync),
        new("T4", CheckLevel.Enroll, "RFC 8894, 4.1; RFC 3986, 2.2", ["Refused", "EscapesNotUndone"], GetAsync),
        new(
            "T7", CheckLevel.Probe, "RFC 8894, 4.3; RFC 9110, 8.3", ["Refused", "ServerError"],
            WithoutContentTypeAsync),
    ];

    private static async Task<CheckOutcome> PostAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var isStated = (await session.CaAsync(cancellationToken)).Capabilities.States(CaCapabilities.Post);
        return (isStated, control.Draft.ByGet) switch
        {
            (true, false) => Pass(),
            (false, false) => Finding(Severity.Low, "NotStated"),
            (true, true) => Fail(Severity.High, "StatedButRefused", session.PostRefusal!),
            (false, true) => Finding(Severity.Medium, "NotTaken", session.PostRefusal!),
        };
    }

    private static async Task<CheckOutcome> GetAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (control.Draft.ByGet) return Pass();
        var escaped = await session.Http.GetMessageAsync(control.Sent, cancellationToken);
        if (IsAnswered(session, control, escaped)) return Pass();
        var again = await session.Http.PostAsync(control.Sent, cancellationToken);
        if (!IsAnswered(session, control, again)) return CommonOutcomes.ControlRefused(ReplyWords.Of(again));
        var raw = await session.Http.GetAsync(Unescaped(session, control), cancellationToken);
        return IsAnswered(session, control, raw)
            ? Finding(Severity.Medium, "EscapesNotUndone")
            : Finding(Severity.Low, "Refused", ReplyWords.Of(escaped));
    }

    private static async Task<CheckOutcome> WithoutContentTypeAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        await session.SpendAsync(cancellationToken);
        var typed = await session.Http.PostAsync(control.Sent, cancellationToken);
        if (!IsAnswered(session, control, typed)) return CommonOutcomes.ControlRefused(ReplyWords.Of(typed));
        await session.SpendAsync(cancellationToken);
        var untyped = await session.Http.PostAsync(control.Sent, contentType: null, cancellationToken);
        if (IsAnswered(session, control, untyped)) return Pass();
        return untyped.IsRefused()
            ? Finding(Severity.Low, "Refused", ReplyWords.Of(untyped))
            : Finding(Severity.Medium, "ServerError", ReplyWords.Of(untyped));
    }

    /// <summary>
    /// Whether the message was understood: the reply is signed, whatever it says to a message that it saw before.
    /// </summary>
    private static bool IsAnswered(CheckSession session, DraftReply control, HttpResult result) =>
        session.Receive(control.Draft, control.Sent, result).Message is not null;

    private static Uri Unescaped(CheckSession session, DraftReply control) => new(
        ScepAddress.Write(session.Order.Server.Url, "PKIOperation")
            + $"&message={Convert.ToBase64String(control.Sent)}");
}

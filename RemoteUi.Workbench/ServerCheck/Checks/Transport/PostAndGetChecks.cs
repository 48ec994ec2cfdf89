using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>
/// Whether messages go by POST and by GET. A message is understood if the reply to it is signed, whatever it says.
/// </summary>
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
        var escaped = await session.ByGetAsync(cancellationToken);
        if (escaped.Message is not null) return Pass();
        var raw = await session.Http.GetAsync(Unescaped(session, escaped), cancellationToken);
        return session.Receive(escaped.Draft, escaped.Sent, raw).Message is not null
            ? Finding(Severity.Medium, "EscapesNotUndone")
            : Finding(Severity.Low, "Refused", ReplyWords.Of(escaped.Http));
    }

    private static async Task<CheckOutcome> WithoutContentTypeAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (control.Draft.ByGet) return CommonOutcomes.ControlRefused(session.PostRefusal!);
        await session.SpendAsync(cancellationToken);
        var untyped = session.Receive(
            control.Draft, control.Sent,
            await session.Http.PostAsync(control.Sent, contentType: null, cancellationToken));
        if (untyped.Message is not null)
        {
            session.Shared.Keep(SharedRequests.Again, untyped);
            return Pass();
        }

        return untyped.Http.IsRefused()
            ? Finding(Severity.Low, "Refused", ReplyWords.Of(untyped.Http))
            : Finding(Severity.Medium, "ServerError", ReplyWords.Of(untyped.Http));
    }

    private static Uri Unescaped(CheckSession session, DraftReply reply) => new(
        ScepAddress.Write(session.Order.Server.Url, "PKIOperation")
            + $"&message={Convert.ToBase64String(reply.Sent)}");
}

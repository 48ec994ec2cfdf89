using System.Globalization;
using Org.BouncyCastle.Asn1.Cms;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>
/// How far the server's clock is from this one, by the Date of HTTP, and by signingTime once a reply is there.
/// </summary>
internal static class ClockChecks
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FarOff = TimeSpan.FromDays(1);

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "T13", CheckLevel.Look, "RFC 9110, 6.6.1; RFC 5652, 11.3",
            ["FarAhead", "Ahead", "Behind", "SigningTimeDiffers", "NoDate"], ClockAsync),
    ];

    private static async Task<CheckOutcome> ClockAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var result = await session.Statements.AskAgainAsync("GetCACert", cancellationToken);
        if (result is not TransportResult.Reply reply) return CommonOutcomes.NoReply(ReplyWords.Of(result));
        var now = session.Time.GetUtcNow();
        if (reply.ServerDate is { } date && OfDate(date - now) is { } differs) return differs;
        if (SignedAt(session) is { } signedAt && (signedAt.Time - signedAt.Seen).Duration() > Tolerated)
            return Finding(Severity.Medium, "SigningTimeDiffers", Gap(signedAt.Time - signedAt.Seen));
        return reply.ServerDate is null ? Finding(Severity.Low, "NoDate") : Pass();
    }

    private static CheckOutcome? OfDate(TimeSpan ahead) => ahead switch
    {
        _ when ahead > FarOff => Finding(Severity.High, "FarAhead", Gap(ahead)),
        _ when ahead > Tolerated => Finding(Severity.Medium, "Ahead", Gap(ahead)),
        _ when -ahead > Tolerated => Finding(Severity.Medium, "Behind", Gap(ahead)),
        _ => null,
    };

    /// <summary>When the control's reply was signed, and when it came; a server need not say so.</summary>
    private static (DateTimeOffset Time, DateTimeOffset Seen)? SignedAt(CheckSession session) =>
        session.Control is { Message: { } message, Http.Exchange: var exchange }
            && message.Attributes.Time(CmsAttributes.SigningTime) is { } time
            ? (time, exchange.SentAt + exchange.Duration)
            : null;

    /// <summary>Hours, minutes, and seconds, with days before them if there are any.</summary>
    private static string Gap(TimeSpan difference) =>
        difference.Duration().ToString(
            difference.Duration() >= FarOff ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
}

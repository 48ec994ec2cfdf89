using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>What the server does with encodings that CMS allows and few clients send.</summary>
internal static class EncodingChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("S28", CheckLevel.Probe, "RFC 5652, 2; X.690, 8.1.3.6", ["Seen", "Failed"], EncodingsAsync)];

    private static async Task<CheckOutcome> EncodingsAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var both = await SendAsync(session, message => Trailed(IndefiniteLengths.Write(message)), cancellationToken);
        if (both.IsSuccess) return PassAs("Seen", both.Described, both.Described);
        var indefinite = await SendAsync(session, IndefiniteLengths.Write, cancellationToken);
        var trailing = await SendAsync(session, Trailed, cancellationToken);
        foreach (var reply in new[] { indefinite, trailing })
        {
            if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
            if (reply is { Message: null, HttpStatus: >= 500 })
                return Finding(Severity.Medium, "Failed", reply.Described);
            if (reply is { Message: null, HttpStatus: < 400 }) return CommonOutcomes.NotScep(reply.Described);
        }

        return PassAs("Seen", indefinite.Described, trailing.Described);
    }

    private static byte[] Trailed(byte[] message) => [.. message, 0x0D, 0x0A];

    private static async Task<DraftReply> SendAsync(
        CheckSession session, Func<byte[], byte[]> change, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        return await session.SendAsync(draft with { ChangeMessage = change }, cancellationToken);
    }
}

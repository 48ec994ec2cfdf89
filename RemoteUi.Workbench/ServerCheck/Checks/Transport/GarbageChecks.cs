using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>
/// What a server does with messages that are none: they are refused, and the refusal gives nothing away.
/// </summary>
internal static class GarbageChecks
{
    private const int LargeBodyBytes = 1024 * 1024;

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "T9", CheckLevel.Probe, "RFC 8894, 4.3.1; RFC 9110, 15; CWE-209",
            ["StackTrace", "Accepted", "Version", "Path", "ServerError", "NoAnswer"], GarbageAsync),
        new(
            "T10", CheckLevel.Probe, "RFC 9110, 15.5.14; CWE-400", ["Down", "NoAnswer", "ServerError"], LargeBodyAsync),
    ];

    /// <summary>The worst of all replies is reported.</summary>
    private static async Task<CheckOutcome> GarbageAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        CheckOutcome worst = Pass();
        foreach (var (name, garbage) in Garbage(control))
        {
            await session.SpendAsync(cancellationToken);
            var result = garbage is null
                ? await session.Http.GetAsync("PKIOperation", "%%%", cancellationToken)
                : await session.Http.PostAsync(garbage, cancellationToken);
            var outcome = Judge(name, DraftReply.Read(control.Draft, garbage ?? [], result));
            if (outcome.Severity is { } severity && !(worst.Severity >= severity)) worst = outcome;
        }

        return worst;
    }

    private static IEnumerable<(string Name, byte[]? Bytes)> Garbage(DraftReply control) =>
    [
        ("nothing", []),
        ("text", "This is no message."u8.ToArray()),
        ("a SEQUENCE of an INTEGER", [0x30, 0x03, 0x02, 0x01, 0x05]),
        ("a length beyond the end", [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x00]),
        ("half a message", control.Sent[..(control.Sent.Length / 2)]),
        ("base64 that is none, by GET", null),
    ];

    private static CheckOutcome Judge(string name, DraftReply reply)
    {
        if (reply.IsMissing) return Finding(Severity.Low, "NoAnswer", name, reply.Described);
        var body = reply.Message is null ? reply.Body : [];
        if (Disclosures.StackTraceIn(body) is { } trace)
            return Finding(Severity.Medium, "StackTrace", name, trace);
        if (reply.IsSuccess || reply.IsPending || (reply.Message is null && reply.HttpStatus is >= 200 and < 300))
            return Finding(Severity.Medium, "Accepted", name, reply.Described);
        if (Disclosures.VersionIn(body) is { } version) return Finding(Severity.Low, "Version", name, version);
        if (Disclosures.PathIn(body) is { } path) return Finding(Severity.Low, "Path", name, path);
        return reply is { HttpStatus: >= 500, Message: null }
            ? Finding(Severity.Low, "ServerError", name, reply.Described)
            : Pass();
    }

    private static async Task<CheckOutcome> LargeBodyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        await session.SpendAsync(cancellationToken);
        var large = await session.Http.PostAsync(LargeBody(), cancellationToken);
        await session.SpendAsync(cancellationToken);
        var after = await session.Statements.AskAgainAsync("GetCACert", cancellationToken);
        if (after is TransportResult.Fault) return Finding(Severity.High, "Down", ReplyWords.Of(after));
        if (large.Fault is { Cause: Core.Cause.NoAnswerInTime })
            return Finding(Severity.Medium, "NoAnswer", ReplyWords.Of(large));
        return large.IsServerError() ? Finding(Severity.Low, "ServerError", ReplyWords.Of(large)) : Pass();
    }

    /// <summary>An OCTET STRING of zeros: well-formed, and no message.</summary>
    private static byte[] LargeBody()
    {
        var body = new byte[LargeBodyBytes];
        const int HeaderBytes = 5;
        (body[0], body[1]) = (0x04, 0x83);
        var length = LargeBodyBytes - HeaderBytes;
        (body[2], body[3], body[4]) = ((byte)(length >> 16), (byte)(length >> 8), (byte)length);
        return body;
    }
}

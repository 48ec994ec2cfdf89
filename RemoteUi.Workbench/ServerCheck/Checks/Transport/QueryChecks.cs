using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport;

/// <summary>How queries are answered that are asked in other ways than usual.</summary>
internal static class QueryChecks
{
    private const string OtherIdentifier = "scep-check";

    public static IEnumerable<Check> All { get; } =
    [
        new("T5", CheckLevel.Look, "RFC 8894, 4.1", ["Differs"], SameByPostAsync),
        new(
            "T6", CheckLevel.Look, "RFC 8894, 4.1 and 4.2", ["AbsentRefused", "EmptyRefused", "OtherFails"],
            MessageAsync),
        new("T8", CheckLevel.Look, "RFC 8894, 4.1; RFC 9110, 15", ["Accepted", "ServerError"], UnknownOperationAsync),
    ];

    /// <summary>A server need not take a query by POST; if it does, it has to say the same.</summary>
    private static async Task<CheckOutcome> SameByPostAsync(CheckSession session, CancellationToken cancellationToken)
    {
        foreach (var operation in (string[])["GetCACaps", "GetCACert"])
        {
            var byGet = await session.Statements.AskAsync(operation, cancellationToken);
            if (byGet is not TransportResult.Reply { IsSuccess: true } reply)
                return CommonOutcomes.NoReply(ReplyWords.Of(byGet));
            var byPost = await session.Http.PostQueryAsync(
                operation, session.Order.Server.CaIdentifier, cancellationToken);
            if (byPost.IsSuccess() && !Means(reply.Body).SetEquals(Means(byPost.Answer!.Body)))
                return Finding(Severity.Low, "Differs", operation, ReplyWords.Of(byPost));
        }

        return Pass();
    }

    private static async Task<CheckOutcome> MessageAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var isNeeded = session.Order.Server.CaIdentifier is { Length: > 0 };
        await session.Statements.CertificatesAsync(cancellationToken);
        var absent = await session.Http.GetAsync("GetCACert", null, cancellationToken);
        if (!HasCertificates(absent) && !(isNeeded && absent.IsRefused()))
            return Finding(Severity.Medium, "AbsentRefused", ReplyWords.Of(absent));
        var empty = await session.Http.GetAsync("GetCACert", "", cancellationToken);
        if (!HasCertificates(empty) && !(isNeeded && empty.IsRefused()))
            return Finding(Severity.Low, "EmptyRefused", ReplyWords.Of(empty));
        var other = await session.Http.GetAsync("GetCACert", OtherIdentifier, cancellationToken);
        return HasCertificates(other) || other.IsRefused()
            ? Pass()
            : Finding(Severity.Low, "OtherFails", ReplyWords.Of(other));
    }

    private static async Task<CheckOutcome> UnknownOperationAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        await session.Statements.CertificatesAsync(cancellationToken);
        var unknown = await session.Http.GetAsync("GetNothingAtAll", null, cancellationToken);
        if (unknown.Answer is null) return CommonOutcomes.NoReply(ReplyWords.Of(unknown));
        return unknown switch
        {
            _ when unknown.IsSuccess() => Finding(Severity.Low, "Accepted", ReplyWords.Of(unknown)),
            _ when unknown.IsServerError() => Finding(Severity.Low, "ServerError", ReplyWords.Of(unknown)),
            _ => Pass(),
        };
    }

    /// <summary>The keywords or the certificates of a reply, whose order says nothing.</summary>
    private static HashSet<string> Means(byte[] body)
    {
        try
        {
            return ReplyBody.MayBeBinary(body)
                ? [.. CertificateSetReader.Read(body).Select(Thumbprint.Of)]
                : [.. CapabilitiesReader.Read(body).Stated];
        }
        catch (ScepFormatException)
        {
            return [Convert.ToHexString(body)];
        }
    }

    private static bool HasCertificates(HttpResult result)
    {
        try
        {
            return result.IsSuccess() && CertificateSetReader.Read(result.Answer!.Body).Count > 0;
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }
}

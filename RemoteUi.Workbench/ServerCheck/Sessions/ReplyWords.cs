using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Says in a few words what came back, for a sentence's argument.</summary>
internal static class ReplyWords
{
    public static string Of(HttpResult result) =>
        result.Answer is { } answer ? Of(answer.Status, answer.Body) : result.Fault!.Evidence;

    public static string Of(TransportResult result) => result switch
    {
        TransportResult.Reply reply => Of(reply.HttpStatus, reply.Body),
        var fault => ((TransportResult.Fault)fault).Evidence,
    };

    private static string Of(int status, byte[] body) =>
        status is >= 200 and < 300
            ? $"HTTP {status}, {ReplyBody.Excerpt(body) ?? $"{body.Length} bytes"}"
            : EvidenceWords.OfHttpError(status, ReplyBody.Excerpt(body));

    public static bool IsSuccess(this HttpResult result) => result.Answer?.Status is >= 200 and < 300;

    public static bool IsServerError(this HttpResult result) => result.Answer?.Status >= 500;

    public static bool IsRefused(this HttpResult result) => result.Answer?.Status is >= 400 and < 500;
}

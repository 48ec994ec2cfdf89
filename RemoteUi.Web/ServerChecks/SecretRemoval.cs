using System.Text;
using RemoteUi.Core;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Removes the challenge passwords of a run from what is kept of it, because a server may repeat them in its replies.
/// Requests hold them only encrypted to the CA.
/// </summary>
/// <param name="secrets">Those shorter than <see cref="MinLength"/> are left, because they occur by chance.</param>
internal sealed class SecretRemoval(IEnumerable<Secret> secrets)
{
    public const int MinLength = 4;

    private const string Shown = "***";

    private readonly List<(string Text, byte[] Bytes)> texts =
    [
        .. secrets
            .Select(secret => secret.Reveal())
            .Where(text => text.Length >= MinLength)
            .OrderByDescending(text => text.Length)
            .Select(text => (text, Encoding.UTF8.GetBytes(text))),
    ];

    public CheckResult From(CheckResult result) => texts.Count == 0 ? result : result with
    {
        Outcome = result.Outcome with { Arguments = [.. result.Outcome.Arguments.Select(From)] },
        Exchanges = [.. result.Exchanges.Select(From)],
    };

    private string From(string text) => texts.Aggregate(
        text, (rest, secret) => rest.Replace(secret.Text, Shown, StringComparison.Ordinal));

    private CheckExchange From(CheckExchange exchange) => exchange with
    {
        Reply = exchange.Reply is { } reply ? From(reply) : null,
        Fault = exchange.Fault is { } fault ? From(fault) : null,
    };

    public FootprintEntry From(FootprintEntry entry) => entry with
    {
        Subject = From(entry.Subject),
        Issuer = From(entry.Issuer),
    };

    /// <summary>Overwrites the passwords, so that the length of the reply stays as it was.</summary>
    private byte[] From(byte[] reply)
    {
        if (!texts.Exists(secret => reply.AsSpan().IndexOf(secret.Bytes) >= 0)) return reply;
        var copy = (byte[])reply.Clone();
        foreach (var (_, bytes) in texts) Overwrite(copy, bytes);
        return copy;
    }

    private static void Overwrite(Span<byte> reply, byte[] secret)
    {
        for (var at = reply.IndexOf(secret); at >= 0; at = reply.IndexOf(secret))
        {
            reply.Slice(at, secret.Length).Fill((byte)'*');
            reply = reply[(at + secret.Length)..];
        }
    }
}

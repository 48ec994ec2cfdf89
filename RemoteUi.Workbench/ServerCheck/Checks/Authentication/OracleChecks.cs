using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>
/// Whether a stranger learns from the replies why an envelope cannot be used. If padding errors differ from others, the
/// stranger can read a recorded request and its challenge password with many messages of their own.
/// </summary>
internal static partial class OracleChecks
{
    private const int ContentTries = 90, KeyTries = 20;

    public static IEnumerable<Check> All { get; } =
        [new("S27", CheckLevel.Probe, "RFC 3218, 2.3; RFC 5652, 6.3", ["Told", "Timed"], OneAnswerAsync)];

    private static async Task<CheckOutcome> OneAnswerAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        var sound = session.Drafts.Sound(await session.CaAsync(cancellationToken), challengePassword: null) with
        {
            ByGet = session.GoesByGet,
            Csr = null,
        };
        var tries = new List<(EnvelopeDamage Damage, DraftReply Reply)>();
        foreach (var damage in Mixed())
        {
            var draft = sound.With(damage, session.Time.GetUtcNow());
            tries.Add((damage, await session.SendAsync(draft, cancellationToken)));
        }

        return Judge(tries.ToLookup(one => one.Damage, one => one.Reply));
    }

    /// <summary>The damages in random order, so that no rhythm of the server meets one of them only.</summary>
    private static EnvelopeDamage[] Mixed()
    {
        EnvelopeDamage[] damages =
        [
            .. Enumerable.Repeat(EnvelopeDamage.Padding, ContentTries),
            .. Enumerable.Repeat(EnvelopeDamage.Content, ContentTries),
            .. Enumerable.Repeat(EnvelopeDamage.Key, KeyTries),
        ];
        RandomNumberGenerator.Shuffle(damages.AsSpan());
        return damages;
    }

    private static CheckOutcome Judge(ILookup<EnvelopeDamage, DraftReply> tries)
    {
        var replies = tries.SelectMany(kind => kind).ToList();
        if (replies.Find(reply => reply.IsMissing) is { } missing) return CommonOutcomes.NoReply(missing.Described);
        if (replies.Find(reply => !reply.IsRefused) is { } other) return CommonOutcomes.NotScep(other.Described);
        var words = tries.ToDictionary(kind => kind.Key, WordsOf);
        foreach (var damage in new[] { EnvelopeDamage.Content, EnvelopeDamage.Key })
            if (!words[damage].SetEquals(words[EnvelopeDamage.Padding]))
                return Finding(
                    Severity.Critical, "Told", Shown(words[EnvelopeDamage.Padding]), Shown(words[damage]));
        return JudgeTimes(Times(tries[EnvelopeDamage.Padding]), Times(tries[EnvelopeDamage.Content]));
    }

    private static CheckOutcome JudgeTimes(double[] padding, double[] content)
    {
        var test = RankTest.Compare(padding, content);
        string[] seen = [Median(padding), Median(content), test.Effect.ToString("0.00", CultureInfo.InvariantCulture)];
        return test.IsDifferent ? Finding(Severity.High, "Timed", seen) : Pass(seen);
    }

    /// <summary>
    /// What the replies to one damage say. Numbers that change from reply to reply, such as a time, do not count.
    /// </summary>
    private static HashSet<string> WordsOf(IEnumerable<DraftReply> replies)
    {
        var words = replies.Select(reply => $"HTTP {reply.HttpStatus}, {reply.Described}").ToHashSet();
        return words.Count == 1 ? words : [.. words.Select(text => Number().Replace(text, "#"))];
    }

    private static string Shown(IEnumerable<string> words) => string.Join(" / ", words.Order(StringComparer.Ordinal));

    private static double[] Times(IEnumerable<DraftReply> replies) =>
        [.. replies.Select(reply => reply.Http.Exchange.Duration.TotalMilliseconds)];

    private static string Median(double[] times) =>
        times.Order().ElementAt(times.Length / 2).ToString("0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9A-Fa-f-]*[0-9][0-9A-Fa-f-]*")]
    private static partial Regex Number();
}

using RemoteUi.Core;
using RemoteUi.Fleet;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Tests.Rehearsals;

/// <summary>The sentences of [Fleet Rehearsal], whose numbers come from values.</summary>
public sealed class RehearsalWordsTests
{
    private static Advice AtOnce { get; } = new(
        3000, TimeSpan.Zero, TimeSpan.FromSeconds(30), 1380, 0.54, TimeSpan.FromSeconds(29.96), 31.2,
        TimeSpan.FromSeconds(110));

    private static Advice Over { get; } = new(
        3000, TimeSpan.FromSeconds(240), TimeSpan.FromSeconds(30), 3000, 0, TimeSpan.FromSeconds(1.1), null, null);

    [Theory]
    [InlineData(
        "en",
        "All at once, 54% of 3,000 devices got no answer in 30 s. This server does about 31 devices a second; "
        + "3,000 devices need a window of at least 110 s.")]
    [InlineData(
        "cs",
        "Najednou: 54 % z 3 000 zařízení nedostalo odpověď do 30 s. Tento server zvládne asi 31 zařízení za sekundu; "
        + "3 000 zařízení potřebuje okno alespoň 110 s.")]
    public void The_advice_after_a_rush_names_the_window_that_is_needed(string language, string sentence) =>
        Assert.Equal(sentence, Plain(FleetWordsOf.In(language).AdviceOf(AtOnce)));

    [Theory]
    [InlineData(
        "en",
        "Over 240 s, all 3,000 devices got their certificates, the slowest in 1.1 s. How many devices a second it can "
        + "do cannot be said: it was never busy enough.")]
    [InlineData(
        "cs",
        "Na 240 s: certifikát dostalo všech 3 000 zařízení, nejpomalejší za 1,1 s. Kolik zařízení za sekundu zvládne, "
        + "se nedá říct: nikdy neměl dost práce.")]
    public void The_advice_on_a_window_that_was_enough_claims_no_rate(string language, string sentence) =>
        Assert.Equal(sentence, Plain(FleetWordsOf.In(language).AdviceOf(Over)));

    [Fact]
    public void The_advice_counts_those_issued_if_the_others_were_answered_too() => Assert.StartsWith(
        "Over 240 s, 2,990 of 3,000 devices got their certificates. ",
        Plain(FleetWordsOf.In("en").AdviceOf(Over with { Issued = 2990 })), StringComparison.Ordinal);

    [Theory]
    [InlineData(5.04, "about 5 devices")]
    [InlineData(0.25, "about 0.3 devices")]
    [InlineData(99.6, "about 100 devices")]
    public void A_rate_has_as_many_digits_as_it_deserves(double rate, string words) => Assert.Contains(
        words, FleetWordsOf.In("en").AdviceOf(AtOnce with { RatePerSecond = rate }), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "1 s")]
    [InlineData(110.2, "111 s")]
    [InlineData(600, "600 s")]
    [InlineData(601, "11 min")]
    [InlineData(3600, "60 min")]
    [InlineData(40_000, "12 h")]
    public void A_window_is_rounded_up(double seconds, string words) => Assert.EndsWith(
        $"at least {words}.",
        Plain(FleetWordsOf.In("en").AdviceOf(AtOnce with { NeededWindow = TimeSpan.FromSeconds(seconds) })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0004, "0.04%")]
    [InlineData(0.5449, "54%")]
    [InlineData(0.9996, "99.96%")]
    [InlineData(1, "100%")]
    public void A_part_is_neither_nothing_nor_all(double share, string words)
    {
        FleetWordsOf.Language("en");

        Assert.Equal(words, RehearsalWords.Share(share));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_obstacle_says_why_and_what_to_do(ObstacleKind kind, string language)
    {
        var sentence = FleetWordsOf.In(language).Of(new RehearsalObstacle(kind, 6400, 1024));

        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Obstacle.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
    }

    public static TheoryData<ObstacleKind, string> Kinds =>
        new(from kind in Enum.GetValues<ObstacleKind>() from language in new[] { "en", "cs" } select (kind, language));

    [Fact]
    public void An_obstacle_names_what_is_needed_and_what_there_is() => Assert.Equal(
        "This needs 6,400 open files; this computer allows the program 1,024. Enter fewer exchanges at once, or raise "
        + "the limit (ulimit -n).",
        FleetWordsOf.In("en").Of(new RehearsalObstacle(ObstacleKind.OpenFiles, 6400, 1024)));

    [Theory]
    [InlineData(RehearsalState.Running, null, "Running")]
    [InlineData(RehearsalState.Stopping, StopReason.ByHand, "Stopping")]
    [InlineData(RehearsalState.Ended, StopReason.TooManyFailed, "Stopped: too many devices failed")]
    [InlineData(RehearsalState.Ended, StopReason.ByHand, "Stopped by hand")]
    [InlineData(RehearsalState.Ended, StopReason.TimeIsUp, "Stopped: its time was up")]
    [InlineData(RehearsalState.Ended, null, "Ended")]
    public void A_state_says_why_it_was_stopped(RehearsalState state, StopReason? reason, string words) => Assert.Equal(
        words,
        FleetWordsOf.In("en").StateOf(
            ARehearsal.AtOnce.Rehearsal with { State = state, Stopped = reason, StartsAt = DateTimeOffset.MinValue }));

    [Theory]
    [InlineData(Cause.NoAnswerInTime, null, "no reply in time")]
    [InlineData(Cause.ServerRefused, 2, "FAILURE: refused, failInfo 2")]
    [InlineData(null, null, "–")]
    public void A_cause_has_the_words_of_the_status_page(Cause? cause, int? failInfo, string words) => Assert.Equal(
        words, FleetWordsOf.In("en").CauseOf(new ErrorCount(Ending.Refused, cause, failInfo, 1)));

    private static string Plain(string sentence) => sentence.Replace('\u00a0', ' ');
}

using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals;

/// <summary>
/// Provides the words of [Fleet Rehearsal] in the language of the caller, for the pages, the files, and the command.
/// </summary>
public sealed class RehearsalWords(
    IStringLocalizer<FleetWords> words, IStringLocalizer<Labels> labels, TimeProvider clock)
{
    /// <summary>The two-letter code of the language of the words.</summary>
    public string Language => Languages.Current.Code;

    public string Of(Ending ending) => words[$"Ending.{ending}"];

    /// <summary>Returns the state of a rehearsal, with the reason if it was stopped.</summary>
    public string StateOf(Rehearsal rehearsal) => rehearsal switch
    {
        { State: RehearsalState.Stopping } => words["State.Stopping"],
        { State: RehearsalState.Running } when rehearsal.StartsAt > clock.GetUtcNow() => words["State.Waiting"],
        { State: RehearsalState.Running } => words["State.Running"],
        { Stopped: { } reason } => words[$"State.{reason}"],
        _ => words["State.Ended"],
    };

    /// <summary>Returns why devices had an ending: the cause, and the server's reason if it gave one.</summary>
    public string CauseOf(ErrorCount error) => (error.Cause, error.FailInfo) switch
    {
        (_, { } failInfo) => labels["Outcome.FailureWith", failInfo.ToString(CultureInfo.InvariantCulture)],
        ({ } cause, null) => labels[$"Outcome.{cause}"],
        _ => "–",
    };

    /// <summary>Returns why a rehearsal cannot start, and what to do.</summary>
    public string Of(RehearsalObstacle obstacle) =>
        words[$"Obstacle.{obstacle.Kind}", Number(obstacle.Needed), Number(obstacle.Available)];

    /// <summary>Returns the window: "all at once", "over 600 s".</summary>
    public string WindowOf(RehearsalSettings settings) =>
        settings.Window == TimeSpan.Zero ? words["Window.AtOnce"] : words["Window.Over", Span(settings.Window)];

    /// <summary>
    /// Returns the advice: what happened, and what the server can do. Each of its numbers is one of the advice's.
    /// </summary>
    public string AdviceOf(Advice advice) => $"{HappenedIn(advice)} {RateIn(advice)}";

    /// <summary>Returns a share of 0 to 1 in percent; a part is never shown as nothing, nor as all.</summary>
    public static string Share(double share) =>
        share.ToString(share is 0 or 1 or (>= 0.01 and < 0.995) ? "P0" : "P2", CultureInfo.CurrentCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private string HappenedIn(Advice advice)
    {
        var way = advice.Window == TimeSpan.Zero ? "AtOnce" : "Over";
        var (devices, window) = (Number(advice.Devices), Span(advice.Window));
        if (advice.WithoutAnswer > 0)
            return words[
                $"Advice.{way}.NoAnswer", Share(advice.WithoutAnswer), devices, Span(advice.TimeOut), window];
        return advice.Issued == advice.Devices && advice.Slowest is { } slowest
            ? words[$"Advice.{way}.AllIssued", Number(advice.Issued), devices, Seconds(slowest), window]
            : words[$"Advice.{way}.SomeIssued", Number(advice.Issued), devices, Span(advice.TimeOut), window];
    }

    private string RateIn(Advice advice) => (advice.RatePerSecond, advice.NeededWindow) switch
    {
        ({ } rate, { } needed) => words["Advice.Rate", Rate(rate), Number(advice.Devices), Span(needed)],
        ({ } rate, null) => words["Advice.RateOnly", Rate(rate)],
        _ => words["Advice.RateUnknown"],
    };

    private static string Rate(double rate) =>
        rate.ToString(rate < 10 ? "0.#" : "N0", CultureInfo.CurrentCulture);

    private static string Seconds(TimeSpan time) =>
        $"{time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.CurrentCulture)}\u00a0s";

    /// <summary>Returns a time in one unit, rounded up: a window must not be too short.</summary>
    private static string Span(TimeSpan span) => span.TotalSeconds switch
    {
        <= 600 => $"{Up(span.TotalSeconds)}\u00a0s",
        <= 36_000 => $"{Up(span.TotalMinutes)}\u00a0min",
        _ => $"{Up(span.TotalHours)}\u00a0h",
    };

    private static string Up(double value) => Number((long)Math.Ceiling(value - 1e-6));
}

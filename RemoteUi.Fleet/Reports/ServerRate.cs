namespace RemoteUi.Fleet.Reports;

/// <summary>
/// Estimates how many devices a second a server does: the rate of its answers while requests were waiting for it, so
/// that it was the server that set the pace and not the window.
/// </summary>
internal static class ServerRate
{
    /// <summary>Fewer waiting requests may be on their way.</summary>
    private const int MinWaiting = 4;

    /// <summary>Fewer answers say nothing: the error of a rate is about one over the root of its number.</summary>
    private const int MinAnswers = 40;

    /// <summary>Returns devices a second; null if the server was never busy for long enough.</summary>
    public static double? Of(IReadOnlyCollection<SentRequest> requests)
    {
        // After a request was given up, the server may still work on it, and its answers are not seen.
        var firstGivenUp = requests.Where(request => !request.WasAnswered)
            .Select(request => request.Over)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
        return Measure(requests, firstGivenUp) ?? Measure(requests, double.PositiveInfinity);
    }

    private static double? Measure(IReadOnlyCollection<SentRequest> requests, double until)
    {
        var events = requests.Select(request => (At: request.Sent, Change: 1, IsAnswer: false))
            .Concat(requests.Select(request => (At: request.Over, Change: -1, IsAnswer: request.WasAnswered)))
            .Where(one => one.At < until)
            .OrderBy(one => one.At);
        var (waiting, answers, busy, before) = (0, 0, 0d, 0d);
        foreach (var (at, change, isAnswer) in events)
        {
            if (waiting >= MinWaiting)
            {
                busy += at - before;
                if (isAnswer) answers++;
            }

            waiting += change;
            before = at;
        }

        return answers >= MinAnswers && busy > 0 ? answers / busy : null;
    }
}

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

    /// <summary>Goes through what was sent and what came to its end, in the order of time.</summary>
    private static double? Measure(IReadOnlyCollection<SentRequest> requests, double until)
    {
        double[] sent = [.. requests.Select(request => request.Sent)];
        double[] over = [.. requests.Select(request => request.Over)];
        bool[] wasAnswered = [.. requests.Select(request => request.WasAnswered)];
        Array.Sort(sent);
        Array.Sort(over, wasAnswered);
        var (nextSent, nextOver, answers, busy, before) = (0, 0, 0, 0d, 0d);
        while (nextOver < over.Length)
        {
            var isSent = nextSent < sent.Length && sent[nextSent] <= over[nextOver];
            var at = isSent ? sent[nextSent] : over[nextOver];
            if (at >= until) break;
            if (nextSent - nextOver >= MinWaiting)
            {
                busy += at - before;
                if (!isSent && wasAnswered[nextOver]) answers++;
            }

            if (isSent) nextSent++;
            else nextOver++;
            before = at;
        }

        return answers >= MinAnswers && busy > 0 ? answers / busy : null;
    }
}

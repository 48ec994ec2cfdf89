using static RemoteUi.Core.Client.ReportBounds;
using static RemoteUi.Core.Scep.EvidenceText;

namespace RemoteUi.Core.Client;

/// <summary>Merges the parts of a request's report, within <see cref="ReportBounds"/>.</summary>
public static class ReportMerging
{
    /// <summary>
    /// Returns this report merged with a later part: exchanges and remarks are appended, and what the server reports
    /// about itself is replaced. Of more than 64 exchanges, the first 16 and the last 48 are kept.
    /// </summary>
    public static EnrollmentReport FollowedBy(this EnrollmentReport earlier, EnrollmentReport later) => new()
    {
        Capabilities = Texts(later.Capabilities.Count > 0 ? later.Capabilities : earlier.Capabilities),
        CaCertificates = [
            .. (later.CaCertificates.Count > 0 ? later.CaCertificates : earlier.CaCertificates).Take(MaxCertificates),
        ],
        Algorithms = [.. earlier.Algorithms.Union(later.Algorithms).Take(MaxTexts)],
        Exchanges = Bounded([.. earlier.Exchanges, .. Numbered(later.Exchanges, LastNumber(earlier))]),
        FailInfo = CutOrNull(later.FailInfo ?? earlier.FailInfo),
        FailInfoText = CutOrNull(later.FailInfoText ?? earlier.FailInfoText),
        ClockDifference = later.ClockDifference ?? earlier.ClockDifference,
        Remarks = [.. earlier.Remarks.Union(later.Remarks).Take(MaxTexts)],
        Asked = later.Asked ?? earlier.Asked,
    };

    private static ReportedExchange[] Bounded(ReportedExchange[] all) =>
        WithinMaxBytes(
            all.Length <= MaxExchanges
                ? all
                : [.. all.Take(FirstExchangesKept), .. all.TakeLast(MaxExchanges - FirstExchangesKept)]);

    private static int LastNumber(EnrollmentReport report) =>
        report.Exchanges.Select(exchange => exchange.Number).DefaultIfEmpty().Max();

    private static IEnumerable<ReportedExchange> Numbered(IEnumerable<ReportedExchange> exchanges, int last) =>
        exchanges.Select((exchange, index) => exchange with { Number = last + 1 + index });

    /// <summary>
    /// Gives up messages until the rest is small enough: those of the oldest polls first, because the first exchanges
    /// and the last ones say why a request ended as it did.
    /// </summary>
    private static ReportedExchange[] WithinMaxBytes(ReportedExchange[] all)
    {
        var kept = all.Sum(exchange => exchange.KeptBytes);
        var middleFirst = Enumerable.Range(0, all.Length)
            .OrderBy(index => index == all.Length - 1)
            .ThenBy(index => index < FirstExchangesKept);
        foreach (var index in middleFirst.TakeWhile(_ => kept > ExchangeMessages.MaxBytes))
        {
            kept -= all[index].KeptBytes;
            all[index] = all[index] with { KeptBytes = 0, Messages = null };
        }

        return all;
    }

    private static string[] Texts(IEnumerable<string> texts) => [.. texts.Take(MaxTexts).Select(Cut)];
}

using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>Adds the parts of a request's report up, within its bounds.</summary>
public static class ReportParts
{
    private const int MostExchanges = 64;
    private const int FirstExchangesKept = 16;
    private const int MostCertificates = 32;
    private const int MostTexts = 64;
    private const int LongestText = 500;

    /// <summary>
    /// This report with a later part: exchanges and remarks follow, what the server said of itself is replaced. Beyond
    /// 64 exchanges the first 16 and the last 48 stay.
    /// </summary>
    public static EnrollmentReport FollowedBy(this EnrollmentReport earlier, EnrollmentReport later) => new()
    {
        Capabilities = Texts(later.Capabilities.Count > 0 ? later.Capabilities : earlier.Capabilities),
        CaCertificates = [
            .. (later.CaCertificates.Count > 0 ? later.CaCertificates : earlier.CaCertificates).Take(MostCertificates),
        ],
        Algorithms = [.. earlier.Algorithms.Union(later.Algorithms).Take(MostTexts)],
        Exchanges = Bounded([.. earlier.Exchanges, .. later.Exchanges]),
        FailInfo = Cut(later.FailInfo ?? earlier.FailInfo),
        FailInfoText = Cut(later.FailInfoText ?? earlier.FailInfoText),
        ClockDifference = later.ClockDifference ?? earlier.ClockDifference,
        Remarks = Texts(earlier.Remarks.Union(later.Remarks)),
    };

    private static ReportedExchange[] Bounded(ReportedExchange[] all) =>
        all.Length <= MostExchanges
            ? all
            : [.. all.Take(FirstExchangesKept), .. all.TakeLast(MostExchanges - FirstExchangesKept)];

    private static string[] Texts(IEnumerable<string> texts) => [.. texts.Take(MostTexts).Select(one => Cut(one)!)];

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}

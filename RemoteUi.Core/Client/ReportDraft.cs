using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Core.Client;

/// <summary>Collects the report while a conversation goes on, within the report's bounds.</summary>
internal sealed class ReportDraft
{
    public const int LongestText = 500;
    private const int MostExchanges = 64;

    private readonly List<ReportedAlgorithm> algorithms = [];
    private readonly List<ReportedExchange> exchanges = [];
    private readonly List<string> remarks = [];
    private EnrollmentReport facts = EnrollmentReport.Empty;

    public void AddCa(CaCapabilities capabilities, IReadOnlyList<ReportedCertificate> certificates) =>
        facts = facts with { Capabilities = capabilities.Stated, CaCertificates = certificates };

    public void AddFailure(string? failInfo, string? text) =>
        facts = facts with { FailInfo = Cut(failInfo), FailInfoText = Cut(text) };

    public void AddAlgorithm(AlgorithmUse use, string name, bool isWeak)
    {
        var algorithm = new ReportedAlgorithm(use, name, isWeak);
        if (!algorithms.Contains(algorithm)) algorithms.Add(algorithm);
    }

    public void AddClockDifference(TimeSpan difference) => facts = facts with { ClockDifference = difference };

    public void AddRemark(string remark) => remarks.Add(Cut(remark)!);

    /// <summary>Adds the exchanges of one call; what came of it is said by <see cref="Conclude"/>.</summary>
    public void AddExchanges(string operation, TransportAnswer answer)
    {
        foreach (var exchange in answer.Exchanges.Take(MostExchanges - exchanges.Count))
            exchanges.Add(new ReportedExchange(
                operation, exchange.Method, exchange.SentAt, exchange.Duration, exchange.HttpStatus,
                exchange.RequestBytes, exchange.ReplyBytes, Cut(exchange.ContentType), Cut(exchange.Remark) ?? ""));
    }

    /// <summary>What came of the last exchange.</summary>
    public void Conclude(string outcome)
    {
        if (exchanges.Count == 0) return;
        var remark = exchanges[^1].Outcome;
        exchanges[^1] = exchanges[^1] with { Outcome = Cut(remark.Length == 0 ? outcome : $"{outcome} ({remark})")! };
    }

    public EnrollmentReport Finish() =>
        facts with { Algorithms = [.. algorithms], Exchanges = [.. exchanges], Remarks = [.. remarks] };

    private static string? Cut(string? text) =>
        text is { Length: > LongestText } ? text[..(LongestText - 1)] + "…" : text;
}

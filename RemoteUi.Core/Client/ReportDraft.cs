using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Core.Client.ReportBounds;
using static RemoteUi.Core.Scep.EvidenceText;

namespace RemoteUi.Core.Client;

/// <summary>Builds the report of one call, within <see cref="ReportBounds"/>.</summary>
internal sealed class ReportDraft
{
    private readonly List<ReportedAlgorithm> algorithms = [];
    private readonly List<ReportedExchange> exchanges = [];
    private readonly List<Remark> remarks = [];
    private EnrollmentReport facts = EnrollmentReport.Empty;

    public void AddCa(CaCapabilities capabilities, IReadOnlyList<ReportedCertificate> certificates) =>
        facts = facts with { Capabilities = capabilities.Stated, CaCertificates = certificates };

    public void AddFailure(string? failInfo, string? text) =>
        facts = facts with { FailInfo = CutOrNull(failInfo), FailInfoText = CutOrNull(text) };

    public void AddAlgorithm(AlgorithmUse use, string name, bool isWeak)
    {
        var algorithm = new ReportedAlgorithm(use, name, isWeak);
        if (!algorithms.Contains(algorithm)) algorithms.Add(algorithm);
        if (isWeak) AddRemark(Remark.Of(RemarkCode.AlgorithmWeak, name));
    }

    public void AddClockDifference(TimeSpan difference) => facts = facts with { ClockDifference = difference };

    public void AddRemark(Remark remark)
    {
        if (!remarks.Contains(remark) && remarks.Count < MaxTexts) remarks.Add(remark);
    }

    public void AddAsked(CertificateOrder order) => facts = facts with
    {
        Asked = new(
            order.Key.Key.KeySize, order.Hash, !string.IsNullOrEmpty(order.Subject.Organization),
            order.ChallengePassword is not null, order.Signing)
        {
            KeyAlgorithm = order.Key.IsRsa ? KeyAlgorithm.Rsa
                : order.Key.Key.KeySize == 384 ? KeyAlgorithm.EcdsaP384 : KeyAlgorithm.EcdsaP256,
            HasTransientKey = order.TransientKey is not null,
        },
    };

    /// <summary>Adds the exchanges of one call; <see cref="Conclude"/> then sets the outcome.</summary>
    public void AddExchanges(string operation, TransportResult answer)
    {
        foreach (var exchange in answer.Exchanges.Take(MaxExchanges - exchanges.Count))
            exchanges.Add(Reported(operation, exchange));
    }

    /// <summary>Sets the outcome of the last exchange.</summary>
    public void Conclude(string outcome)
    {
        if (exchanges.Count == 0) return;
        var remark = exchanges[^1].Outcome;
        exchanges[^1] = exchanges[^1] with { Outcome = Cut(remark.Length == 0 ? outcome : $"{outcome} ({remark})") };
    }

    private static ReportedExchange Reported(string operation, TransportExchange exchange)
    {
        var messages = ExchangeMessages.Of(exchange.Request, exchange.Reply);
        return new(
            operation, exchange.Method, exchange.SentAt, exchange.Duration, exchange.HttpStatus,
            exchange.RequestBytes, exchange.ReplyBytes, CutOrNull(exchange.ContentType), Cut(exchange.Remark ?? ""))
        {
            Address = CutOrNull(exchange.Address),
            KeptBytes = messages.Bytes,
            Messages = messages.Bytes > 0 ? messages : null,
        };
    }

    public EnrollmentReport Finish() =>
        facts with { Algorithms = [.. algorithms], Exchanges = [.. exchanges], Remarks = [.. remarks] };
}

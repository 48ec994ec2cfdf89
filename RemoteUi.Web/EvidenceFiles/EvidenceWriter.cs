using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.EvidenceFiles;

/// <summary>Collects the evidence of a request, with its sentences in the reader's language.</summary>
public sealed class EvidenceWriter(
    IRequestMessages messages, IStringLocalizer<Causes> causes, IStringLocalizer<Remarks> remarks, TimeProvider clock)
{
    public async Task<EvidenceFile> WriteAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        var kept = await messages.FindAsync(request.Id, cancellationToken);
        return new()
        {
            Product = ProductVersion.Product,
            ProductVersion = ProductVersion.WithRevision,
            WrittenAt = clock.GetUtcNow(),
            Language = Languages.Current.Code,
            Server = ServerOf(request.Server),
            Request = RequestOf(request),
            Error = request.Error is { } error ? ErrorOf(error, request) : null,
            ClockDifferenceSeconds = request.Report.ClockDifference?.TotalSeconds,
            Steps = [.. request.Steps.Select(step => new EvidenceStep(
                step.Kind, step.At, step.Duration?.TotalSeconds, step.Detail))],
            Report = ReportOf(request.Report),
            Certificate = request.Certificate?.RawData,
            Exchanges = [.. request.Report.Exchanges.Select(exchange =>
                ExchangeOf(exchange, kept.GetValueOrDefault(exchange.Number)))],
        };
    }

    private static EvidenceServer ServerOf(CommunicationSettings server) => new(
        server.ServerName, server.Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped),
        server.CaIdentifier, server.CaFingerprint, server.Timeout.TotalSeconds);

    private static EvidenceRequest RequestOf(IssuanceRequest request) => new(
        request.Id, request.Origin, request.State, request.TransactionId.Value,
        request.Report.Asked?.Signing ?? request.Signing, request.Settings.CommonName, request.Settings.Organization,
        KeyBitsOf(request.Settings), request.Settings.SignatureHash, request.Report.Asked?.HasChallengePassword,
        request.CreatedAt, request.SentAt, request.EndedAt, request.NextAttemptAt, request.PollsDone,
        request.PollPlan.Allowed)
    {
        KeyAlgorithm = request.Settings.KeyAlgorithm,
        HasTransientKey = request.Report.Asked?.HasTransientKey,
    };

    private static int KeyBitsOf(KeyAndCertificateSettings settings) => settings.KeyAlgorithm switch
    {
        KeyAlgorithm.EcdsaP256 => 256,
        KeyAlgorithm.EcdsaP384 => 384,
        _ => (int)settings.KeyLength,
    };

    private EvidenceError ErrorOf(RequestError error, IssuanceRequest request)
    {
        var explanation = Explanation.Of(error, ErrorFacts.Of(request));
        var remedy = explanation.Notes.Prepend($"{explanation.Key}.Remedy").Select(key => causes[key].Value);
        return new(
            error.Details, error.Code, error.Cause, causes[$"{explanation.Key}.Sentence", error.Code ?? 0],
            string.Join(' ', remedy), ServerWords.Of(error, request.Report), error.Evidence);
    }

    private EvidenceReport ReportOf(EnrollmentReport report) => new(
        report.Capabilities, report.CaCertificates, report.Algorithms, report.FailInfo, report.FailInfoText,
        [.. report.Remarks.Select(remark => new EvidenceRemark(
            remark.Code, remark.Severity, remarks[$"Remark.{remark.Code}", [.. remark.Arguments]]))]);

    private static EvidenceExchange ExchangeOf(ReportedExchange exchange, ExchangeMessages? kept) => new(
        exchange.Number, exchange.Operation, exchange.Method, exchange.Address, exchange.SentAt,
        exchange.Duration.TotalSeconds, exchange.HttpStatus, exchange.ContentType, exchange.Outcome,
        exchange.RequestBytes, kept?.Request, LeftOut.WhyRequest(exchange, kept), exchange.ReplyBytes, kept?.Reply,
        LeftOut.WhyReply(exchange, kept));
}

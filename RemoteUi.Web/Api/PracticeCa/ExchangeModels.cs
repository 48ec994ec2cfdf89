using RemoteUi.Core;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>Represents an exchange of a client with the practice CA.</summary>
/// <param name="Number">Its number since the program started, from 1.</param>
/// <param name="Caller">The address of the client.</param>
/// <param name="Path">The path of its request, without the query.</param>
/// <param name="Operation">As the client wrote it.</param>
/// <param name="RequestSize">The number of bytes of its message, also if it was too large to be kept.</param>
/// <param name="IsAnswered">Whether a reply was sent.</param>
/// <param name="HttpStatus">The status of the reply; absent without a reply.</param>
/// <param name="ReplySize">The number of bytes of the reply, also if it was too large to be kept.</param>
public sealed record ExchangeModel(
    int Number, DateTimeOffset At, string Caller, string Method, string Path, string Operation, int RequestSize,
    bool IsAnswered, int? HttpStatus, string? ContentType, int ReplySize)
{
    internal static ExchangeModel From(PracticeCaExchange exchange)
    {
        var isAnswered = exchange.Reply.Delivery == ReplyDelivery.Sent;
        return new(
            exchange.Number, exchange.At, ForeignText.Escape(exchange.Caller), exchange.Method,
            ForeignText.Escape(exchange.Address), ForeignText.Escape(exchange.Operation), exchange.Sizes.Request,
            isAnswered, isAnswered ? exchange.Reply.Status : null, isAnswered ? exchange.Reply.ContentType : null,
            exchange.Sizes.Reply);
    }
}

/// <summary>Represents a page of the last exchanges with the practice CA, newest first.</summary>
/// <param name="Kept">The number of exchanges that are kept, on all pages.</param>
public sealed record ExchangePageModel(IReadOnlyList<ExchangeModel> Exchanges, int Page, int Pages, int Kept)
{
    /// <summary>The number of exchanges of a page.</summary>
    public const int Size = 50;

    /// <param name="page">The page, counted from 1; the last one if there are fewer.</param>
    internal static ExchangePageModel Of(IReadOnlyList<PracticeCaExchange> kept, int page)
    {
        var pages = Math.Max(1, (kept.Count + Size - 1) / Size);
        var shown = Math.Clamp(page, 1, pages);
        return new(
            [.. kept.Skip((shown - 1) * Size).Take(Size).Select(ExchangeModel.From)], shown, pages, kept.Count);
    }
}

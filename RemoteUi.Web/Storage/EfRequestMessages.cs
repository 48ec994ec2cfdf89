using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the messages of requests in SQLite, beside their rows; they are deleted with these.</summary>
internal sealed class EfRequestMessages(IDbContextFactory<RemoteUiDbContext> contexts) : IRequestMessages
{
    public async Task<IReadOnlyDictionary<int, ExchangeMessages>> FindAsync(
        Guid requestId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RequestMessages
            .AsNoTracking()
            .Where(row => row.RequestId == requestId)
            .ToDictionaryAsync(
                row => row.Number, row => new ExchangeMessages(row.Request, row.Reply), cancellationToken);
    }

    /// <summary>Adds the messages that are not stored yet, and deletes those that the report gave up.</summary>
    internal static async Task WriteAsync(
        RemoteUiDbContext context, IssuanceRequest request, CancellationToken cancellationToken)
    {
        var exchanges = request.Report.Exchanges;
        if (exchanges.All(exchange => exchange.Messages is null)) return;
        var stored = await context.RequestMessages
            .Where(row => row.RequestId == request.Id)
            .Select(row => row.Number)
            .ToListAsync(cancellationToken);
        var kept = exchanges.Where(exchange => exchange.KeptBytes > 0).Select(exchange => exchange.Number);
        context.RemoveRange(
            stored.Except(kept).Select(number => new RequestMessagesRow { RequestId = request.Id, Number = number }));
        context.AddRange(
            exchanges
                .Where(exchange => exchange.Messages is not null && !stored.Contains(exchange.Number))
                .Select(exchange => ToRow(request.Id, exchange.Number, exchange.Messages!)));
    }

    private static RequestMessagesRow ToRow(Guid requestId, int number, ExchangeMessages messages) => new()
    {
        RequestId = requestId,
        Number = number,
        Request = messages.Request,
        Reply = messages.Reply,
    };
}

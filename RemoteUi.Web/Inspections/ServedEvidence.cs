using System.Text.Json;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Turns an exchange of a client with the practice CA into evidence that [Message Inspector] reads.</summary>
internal static class ServedEvidence
{
    public static InspectedInput Of(PracticeCaExchange exchange) => new(
        $"exchange-{exchange.Number}.json",
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                exchanges = new[]
                {
                    new
                    {
                        operation = exchange.Operation,
                        method = exchange.Method,
                        address = exchange.Address,
                        sentAt = exchange.At,
                        repliedAt = exchange.At,
                        httpStatus = exchange.Reply.Status,
                        contentType = exchange.Reply.ContentType,
                        request = exchange.Request.Length == 0 ? null : exchange.Request,
                        reply = exchange.Reply.Body.Length == 0 ? null : exchange.Reply.Body,
                    },
                },
            }));
}

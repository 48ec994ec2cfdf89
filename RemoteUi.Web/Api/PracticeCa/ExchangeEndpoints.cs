using RemoteUi.PracticeCa;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>The last exchanges of clients with the practice CA.</summary>
internal static class ExchangeEndpoints
{
    private const string Message = "application/octet-stream";

    public static void MapExchanges(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/practice-ca/exchanges").WithTags("Practice CA");
        group.MapGet("", List).Produces<ExchangePageModel>();
        group.MapGet("/{number:int}", Show).Produces<ExchangeModel>().Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{number:int}/inspection", InspectAsync)
            .Produces<object>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{number:int}/request", ShowRequest)
            .Produces<Stream>(contentType: Message)
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{number:int}/reply", ShowReply)
            .Produces<Stream>(contentType: Message)
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the last exchanges since the program started, newest first, 50 on a page.</summary>
    /// <param name="page">The page, counted from 1; the last one if there are fewer.</param>
    public static IResult List(PracticeCaAdministration ca, int page = 1) =>
        TypedResults.Ok(ExchangePageModel.Of(ca.Exchanges, page));

    /// <summary>Shows an exchange.</summary>
    public static IResult Show(int number, PracticeCaAdministration ca, ApiProblems problems) =>
        ca.FindExchange(number) is { } exchange
            ? TypedResults.Ok(ExchangeModel.From(exchange))
            : problems.NotFound();

    /// <summary>
    /// Looks into the messages of an exchange, as [Message Inspector] does (inspection.schema.json in docs).
    /// </summary>
    public static async Task<IResult> InspectAsync(
        int number, InspectionSources sources, InspectorSentences sentences, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await sources.FindServedAsync(number, cancellationToken) is { Held: var held }
            ? TypedResults.Text(
                new InspectionJson(sentences).Write([(held.Input, held.Inspection)]), "application/json")
            : problems.NotFound();

    /// <summary>Downloads the message of a client, if it had one that is kept.</summary>
    public static IResult ShowRequest(int number, PracticeCaAdministration ca, ApiProblems problems) =>
        BytesOf(ca.FindExchange(number)?.Request, problems);

    /// <summary>Downloads the body of a reply, if there was one that is kept.</summary>
    public static IResult ShowReply(int number, PracticeCaAdministration ca, ApiProblems problems) =>
        BytesOf(ca.FindExchange(number)?.Reply.Body, problems);

    private static IResult BytesOf(byte[]? message, ApiProblems problems) =>
        message is { Length: > 0 } ? TypedResults.Bytes(message, Message) : problems.NotFound();
}

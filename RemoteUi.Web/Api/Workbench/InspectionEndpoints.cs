using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Api.Workbench;

/// <summary>[Message Inspector].</summary>
internal static class InspectionEndpoints
{
    /// <summary>The files are sent in base64.</summary>
    private const int MaxBody = (InspectedInput.MaxBytes + GivenKey.MaxBytes) / 3 * 4 + 16 * 1024;

    public static void MapInspections(this RouteGroupBuilder api) => api
        .MapPost("/workbench/inspections", InspectAsync)
        .WithTags("Message inspector")
        .LimitsBody(MaxBody)
        .Produces<object>()
        .Problem(StatusCodes.Status400BadRequest);

    /// <summary>
    /// Looks into a message, a certificate, or a capture with the keys of the device and the one given, and answers
    /// with what is in it (inspection.schema.json in docs). Nothing is kept.
    /// </summary>
    public static async Task<IResult> InspectAsync(
        InspectionModel message, InspectionSources sources, InspectorSentences sentences, ApiProblems problems,
        IStringLocalizer<InspectorPageWords> words, CancellationToken cancellationToken)
    {
        var (fault, input, key) = DroppedInput.Check(message.ToInput(), message.KeyFile, message.KeyPassword);
        if (fault != InputFault.None)
            return problems.Of(
            [
                (fault == InputFault.KeyUnreadable ? nameof(message.KeyFile) : nameof(message.File),
                    words[$"Fault.{fault}"]),
            ]);
        var inspection = await sources.InspectAsync(input!, key, cancellationToken);
        return TypedResults.Text(
            new InspectionJson(sentences).Write([(input!, inspection)]), "application/json");
    }
}

/// <summary>Represents something to look into: a file, or a text if there is no file.</summary>
public sealed record InspectionModel
{
    /// <summary>The name of the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>The file, in base64.</summary>
    public byte[]? File { get; init; }

    public string? Text { get; init; }

    /// <summary>
    /// An RSA or elliptic curve key that opens envelopes, in base64: PEM, PKCS #8, or PKCS #12. It is not kept.
    /// </summary>
    public byte[]? KeyFile { get; init; }

    /// <summary>The password of the key.</summary>
    public Secret? KeyPassword { get; init; }

    internal InspectedInput? ToInput() => this switch
    {
        { File: { Length: > 0 } file } => new(Name, file),
        { Text: { } text } when !string.IsNullOrWhiteSpace(text) => InspectedInput.OfText(text),
        _ => null,
    };
}

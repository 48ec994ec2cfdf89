using Microsoft.Extensions.Localization;
using RemoteUi.Core.Revocation;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Revocation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Api.Keys;

/// <summary>[Certificate Revocation List (CRL) Settings].</summary>
internal static class RevocationListEndpoints
{
    /// <summary>The size of the largest list in PEM, in base64.</summary>
    private const int MaxBody = Crl.MaxBytes * 2;

    private const int MaxMegabytes = Crl.MaxBytes / 1024 / 1024;

    public static void MapRevocationLists(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/revocation-lists").WithTags("Revocation lists");
        group.MapGet("", ListAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<IReadOnlyList<RevocationListModel>>();
        group.MapPost("", RegisterAsync)
            .LimitsBody(MaxBody)
            .Produces<JudgedRevocationListModel>()
            .Problem(StatusCodes.Status400BadRequest)
            .Problem(StatusCodes.Status409Conflict);
        group.MapGet("/{thumbprint}", ShowAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<JudgedRevocationListModel>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapDelete("/{thumbprint}", DeleteAsync)
            .Produces(StatusCodes.Status204NoContent)
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the registered revocation lists.</summary>
    public static async Task<IResult> ListAsync(CrlRegister register, CancellationToken cancellationToken) =>
        TypedResults.Ok((await register.ListAsync(cancellationToken)).Select(RevocationListModel.From).ToList());

    /// <summary>Shows a list with the verdicts on it.</summary>
    public static async Task<IResult> ShowAsync(
        string thumbprint, CrlRegister register, RevocationSentences sentences, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await register.FindAsync(thumbprint, cancellationToken) is { } judged
            ? TypedResults.Ok(JudgedRevocationListModel.From(judged, sentences))
            : problems.NotFound();

    /// <summary>Registers the list of a file, if a known CA certificate verifies it, and shows it.</summary>
    public static async Task<IResult> RegisterAsync(
        RevocationListFileModel file, CrlRegister register, RevocationSentences sentences, ApiProblems problems,
        IStringLocalizer<RuleWords> rules, CancellationToken cancellationToken)
    {
        if (file.File is not { Length: > 0 } bytes) return Refuse("FileMissing");
        if (Crl.TryRead(bytes) is not { } list) return Refuse("Unreadable");
        if (list.Encoded.Length > Crl.MaxBytes) return Refuse("TooLarge");
        return await register.RegisterAsync(list, cancellationToken) switch
        {
            CrlRegistration.Done => await ShowAsync(
                list.Thumbprint(), register, sentences, problems, cancellationToken),
            var refused => problems.Of(
                StatusCodes.Status409Conflict, ApiJson.NameOf(refused),
                rules[$"CrlRegistration.{refused}", CrlRegister.Max]),
        };

        IResult Refuse(string word) =>
            problems.Of([(nameof(file.File), rules[$"RevocationList.{word}", MaxMegabytes].Value)]);
    }

    /// <summary>Deletes a list.</summary>
    public static async Task<IResult> DeleteAsync(
        string thumbprint, CrlRegister register, ApiProblems problems, CancellationToken cancellationToken) =>
        await register.DeleteAsync(thumbprint, cancellationToken) ? TypedResults.NoContent() : problems.NotFound();
}

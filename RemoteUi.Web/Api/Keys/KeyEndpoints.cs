using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Revocation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Api.Keys;

/// <summary>[Key and Certificate Settings].</summary>
internal static class KeyEndpoints
{
    private const string Pem = "application/x-pem-file";
    private const string Der = "application/pkix-cert";

    public static void MapKeys(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/keys").WithTags("Keys and certificates");
        group.MapGet("", ListAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<IReadOnlyList<KeyModel>>();
        group.MapGet("/{id:guid}", ShowAsync).Reads().Produces<KeyModel>();
        group.MapDelete("/{id:guid}", DeleteAsync).Produces(StatusCodes.Status204NoContent).Refuses();
        group.MapPut("/{id:guid}/use", AssignAsync).Produces<KeyModel>().Refuses();
        group.MapGet("/{id:guid}/certificate.pem", PemAsync).Reads().Produces<string>(contentType: Pem);
        group.MapGet("/{id:guid}/certificate.der", DerAsync).Reads().Produces<Stream>(contentType: Der);
        group.MapGet("/{id:guid}/chain.pem", ChainAsync).Reads().Produces<string>(contentType: Pem);
        group.MapPost("/{id:guid}/verify", VerifyAsync)
            .Produces<VerificationModel>()
            .Problem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(AccessPolicies.Reading).Problem(StatusCodes.Status404NotFound);

    /// <summary>Lists the keys.</summary>
    public static async Task<IResult> ListAsync(KeyEditor keys, CancellationToken cancellationToken) =>
        TypedResults.Ok((await keys.LoadAsync(cancellationToken)).Keys.Select(KeyModel.From).ToList());

    /// <summary>Shows a key with its certificate and chain.</summary>
    public static Task<IResult> ShowAsync(
        Guid id, KeyEditor keys, ApiProblems problems, CancellationToken cancellationToken) =>
        OfAsync(id, keys, problems, key => TypedResults.Ok(KeyModel.From(key)), cancellationToken);

    /// <summary>Downloads the certificate in PEM.</summary>
    public static Task<IResult> PemAsync(
        Guid id, KeyEditor keys, ApiProblems problems, CancellationToken cancellationToken) =>
        OfAsync(id, keys, problems, key => PemOf([key.Certificate]), cancellationToken);

    /// <summary>Downloads the certificate in DER.</summary>
    public static Task<IResult> DerAsync(
        Guid id, KeyEditor keys, ApiProblems problems, CancellationToken cancellationToken) =>
        OfAsync(id, keys, problems, key => TypedResults.Bytes(key.Certificate.RawData, Der), cancellationToken);

    /// <summary>Downloads the certificate and the CA certificates above it, nearest first, in PEM.</summary>
    public static Task<IResult> ChainAsync(
        Guid id, KeyEditor keys, ApiProblems problems, CancellationToken cancellationToken) =>
        OfAsync(id, keys, problems, key => PemOf([key.Certificate, .. key.Chain]), cancellationToken);

    /// <summary>Deletes a key that is not in use and not the default key.</summary>
    public static async Task<IResult> DeleteAsync(
        Guid id, KeyEditor keys, ApiProblems problems, IStringLocalizer<RuleWords> rules,
        CancellationToken cancellationToken) => await keys.DeleteAsync(id, cancellationToken) switch
        {
            KeyDeletion.Deleted => TypedResults.NoContent(),
            KeyDeletion.NotFound => problems.NotFound(),
            var refused => problems.Of(
                StatusCodes.Status409Conflict, ApiJson.NameOf(refused), rules[$"KeyDeletion.{refused}"]),
        };

    /// <summary>Assigns a use to a key, or takes it off. The functions follow at the next restart.</summary>
    public static async Task<IResult> AssignAsync(
        Guid id, KeyUseModel use, KeyEditor keys, ApiProblems problems, IStringLocalizer<RuleWords> rules,
        CancellationToken cancellationToken)
    {
        var assigned = new KeyUse(
            use.UseLocation, use.UseLocation == KeyUseLocation.IpSec ? use.IpSecPolicy : null);
        return await keys.AssignUseAsync(id, assigned, cancellationToken) switch
        {
            UseAssignment.Done => await ShowAsync(id, keys, problems, cancellationToken),
            UseAssignment.NotFound => problems.NotFound(),
            var refused => problems.Of(
                StatusCodes.Status409Conflict, ApiJson.NameOf(refused), rules[$"UseAssignment.{refused}"]),
        };
    }

    /// <summary>Verifies the certificate of a key for its use: its chain, dates, usages, and revocation.</summary>
    public static async Task<IResult> VerifyAsync(
        Guid id, KeyEditor keys, Verifications verifications, RevocationSentences sentences, ApiProblems problems,
        CancellationToken cancellationToken) =>
        (await keys.LoadAsync(cancellationToken)).Keys.FirstOrDefault(key => key.Id == id) is { } found
            ? TypedResults.Ok(
                VerificationModel.From(await verifications.OfKeyAsync(found, cancellationToken), sentences))
            : problems.NotFound();

    private static async Task<IResult> OfAsync(
        Guid id, KeyEditor keys, ApiProblems problems, Func<MachineKey, IResult> answer,
        CancellationToken cancellationToken) =>
        (await keys.LoadAsync(cancellationToken)).Keys.FirstOrDefault(key => key.Id == id) is { } found
            ? answer(found)
            : problems.NotFound();

    private static FileContentHttpResult PemOf(IEnumerable<X509Certificate2> certificates) => TypedResults.Bytes(
        Encoding.ASCII.GetBytes(
            string.Concat(certificates.Select(certificate => certificate.ExportCertificatePem() + "\n"))), Pem);
}

using System.Text;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Revocation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Api.Keys;

/// <summary>[CA Certificate Settings]: whom the device trusts.</summary>
internal static class CaCertificateEndpoints
{
    private const string Pem = "application/x-pem-file";

    public static void MapCaCertificates(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/ca-certificates").WithTags("CA certificates");
        group.MapGet("", ListAsync).Produces<IReadOnlyList<CaCertificateModel>>();
        group.MapPost("", RegisterAsync).Produces<IReadOnlyList<CaCertificateModel>>().Refuses();
        group.MapPut("/{thumbprint}/uses", ChangeUsesAsync)
            .Produces(StatusCodes.Status204NoContent)
            .Problem(StatusCodes.Status404NotFound);
        group.MapDelete("/{thumbprint}", DeleteAsync)
            .Produces(StatusCodes.Status204NoContent)
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/{thumbprint}/certificate.pem", PemAsync)
            .Produces<string>(contentType: Pem)
            .Problem(StatusCodes.Status404NotFound);
        group.MapPost("/{thumbprint}/verify", VerifyAsync)
            .Produces<VerificationModel>()
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the CA certificates that the device trusts, and for what.</summary>
    public static async Task<IResult> ListAsync(CaCertificateEditor editor, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            (await editor.LoadAsync(cancellationToken)).All.Select(CaCertificateModel.From).ToList());

    /// <summary>Registers the certificates of a file, all or none, and answers with the list.</summary>
    public static async Task<IResult> RegisterAsync(
        CaCertificateFileModel file, CaCertificateEditor editor, ApiProblems problems,
        IStringLocalizer<RuleWords> rules, CancellationToken cancellationToken)
    {
        if (file.File is not { Length: > 0 })
            return problems.Of([(CaCertificateList.Field, rules["CaCertificates.FileMissing"])]);
        if (CertificateFile.Read(file.File) is not { Count: > 0 } read)
            return problems.Of(
                [(CaCertificateList.Field, rules["CaCertificates.Unreadable", CaCertificateList.Field])]);
        var outcome = await editor.RegisterAsync([.. read.Select(CaCertificate.Of)], cancellationToken);
        return outcome.IsDone ? await ListAsync(editor, cancellationToken) : problems.Of(outcome);
    }

    /// <summary>Changes what a certificate is trusted for.</summary>
    public static async Task<IResult> ChangeUsesAsync(
        string thumbprint, CaUses uses, CaCertificateEditor editor, ApiProblems problems,
        CancellationToken cancellationToken) =>
        await editor.ChangeUsesAsync(thumbprint, uses, cancellationToken)
            ? TypedResults.NoContent()
            : problems.NotFound();

    /// <summary>Deletes a certificate.</summary>
    public static async Task<IResult> DeleteAsync(
        string thumbprint, CaCertificateEditor editor, ApiProblems problems, CancellationToken cancellationToken) =>
        await editor.DeleteAsync(thumbprint, cancellationToken) ? TypedResults.NoContent() : problems.NotFound();

    /// <summary>Downloads a certificate in PEM.</summary>
    public static async Task<IResult> PemAsync(
        string thumbprint, CaCertificateEditor editor, ApiProblems problems, CancellationToken cancellationToken)
    {
        if ((await editor.LoadAsync(cancellationToken)).Find(thumbprint) is not { } found) return problems.NotFound();
        using var certificate = found.Load();
        return TypedResults.Bytes(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"), Pem);
    }

    /// <summary>Verifies a certificate as one that issues others.</summary>
    public static async Task<IResult> VerifyAsync(
        string thumbprint, CaCertificateEditor editor, Verifications verifications, RevocationSentences sentences,
        ApiProblems problems, CancellationToken cancellationToken) =>
        (await editor.LoadAsync(cancellationToken)).Find(thumbprint) is { } found
            ? TypedResults.Ok(
                VerificationModel.From(await verifications.OfCaAsync(found.Load(), cancellationToken), sentences))
            : problems.NotFound();
}

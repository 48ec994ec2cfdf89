using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>The register of the practice CA: read, approve, reject, revoke.</summary>
internal static class RegisterEndpoints
{
    private const string Pem = "application/x-pem-file";

    public static void MapRegister(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/practice-ca").WithTags("Practice CA");
        group.MapGet("/register", Read)
            .Produces<RegisterPageModel>()
            .Problem(StatusCodes.Status400BadRequest);
        group.MapPost("/register/approve", ApproveSeveral).Produces<DecidedModel>();
        group.MapPost("/register/reject", RejectSeveral).Produces<DecidedModel>();
        group.MapGet("/register/{number:int}", Show)
            .Produces<RegisterEntryModel>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapGet("/register/{number:int}/certificate.pem", ShowCertificate)
            .Produces<string>(contentType: Pem)
            .Problem(StatusCodes.Status404NotFound);
        group.MapPost("/register/{number:int}/approve", Approve).Produces<RegisterEntryModel>().Refuses();
        group.MapPost("/register/{number:int}/reject", Reject).Produces<RegisterEntryModel>().Refuses();
        group.MapPost("/register/{number:int}/revoke", Revoke).Produces<RegisterEntryModel>().Refuses();
        group.MapGet("/ca.pem", ShowCa).Produces<string>(contentType: Pem);
        group.MapGet("/ca.crl", ShowRevocationList).Produces<Stream>(contentType: "application/pkix-crl");
    }

    /// <summary>Reads one page of the register, newest first, of the entries in which a text is found.</summary>
    /// <param name="search">Part of the subject, serial number, or transaction ID.</param>
    /// <param name="state">The state of the entries: waiting, issued, refused, or revoked.</param>
    /// <param name="page">The page, counted from 1; the last one if there are fewer.</param>
    public static IResult Read(
        PracticeCaAdministration ca, ApiProblems problems, IStringLocalizer<RuleWords> rules, string? search = null,
        string? state = null, int page = 1)
    {
        var isKnown = Enum.TryParse<RegisterState>(state, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted);
        if (state is not null && !isKnown) return problems.Of([(nameof(state), rules["Rule.NotAChoice"])]);
        var slice = ca.Read(new(search, isKnown ? wanted : null, Math.Max(1, page)));
        return TypedResults.Ok(new RegisterPageModel(
            [.. slice.Entries.Select(RegisterEntryModel.From)], slice.Page, slice.Pages, slice.Matching,
            slice.Waiting));
    }

    /// <summary>Shows an entry.</summary>
    public static IResult Show(int number, PracticeCaAdministration ca, ApiProblems problems) =>
        ca.Find(number) is { } entry ? TypedResults.Ok(RegisterEntryModel.From(entry)) : problems.NotFound();

    /// <summary>Downloads a certificate that was issued, in PEM.</summary>
    public static IResult ShowCertificate(int number, PracticeCaAdministration ca, ApiProblems problems) =>
        ca.Find(number)?.Certificate is { } der ? PemOf(der) : problems.NotFound();

    /// <summary>Issues the certificate of a waiting request.</summary>
    public static IResult Approve(
        int number, PracticeCaAdministration ca, ApiProblems problems, IStringLocalizer<PracticeCaWords> words) =>
        Decided(number, ca, problems, () => ca.Approve(number), "noLongerWaiting", words["NoLongerWaiting"]);

    /// <summary>Refuses a waiting request with badRequest.</summary>
    public static IResult Reject(
        int number, PracticeCaAdministration ca, ApiProblems problems, IStringLocalizer<PracticeCaWords> words) =>
        Decided(number, ca, problems, () => ca.Reject(number), "noLongerWaiting", words["NoLongerWaiting"]);

    /// <summary>Revokes a certificate that was issued.</summary>
    public static IResult Revoke(
        int number, RevocationOrderModel order, PracticeCaAdministration ca, ApiProblems problems,
        IStringLocalizer<PracticeCaWords> words, IStringLocalizer<RuleWords> rules) =>
        RevocationReasons.Offered.Contains(order.Reason)
            ? Decided(
                number, ca, problems,
                () => ca.Find(number)?.SerialNumber is { } serial && ca.Revoke(serial, order.Reason), "notInForce",
                words["NotInForce"])
            : problems.Of([(nameof(order.Reason), rules["Rule.NotAChoice"])]);

    /// <summary>
    /// Issues the certificates of those of the requests that wait, or of all that wait. Answers with their numbers.
    /// </summary>
    public static IResult ApproveSeveral(DecisionModel decision, PracticeCaAdministration ca) => TypedResults.Ok(
        new DecidedModel(decision.All ? ca.ApproveWaiting(decision.Search) : ca.Approve(decision.Numbers)));

    /// <summary>Refuses those of the requests that wait. Answers with their numbers.</summary>
    public static IResult RejectSeveral(DecisionModel decision, PracticeCaAdministration ca) =>
        TypedResults.Ok(new DecidedModel(ca.Reject(decision.Numbers)));

    /// <summary>Downloads the certificate of the CA, and those above it, in PEM. Trust it nowhere but in tests.
    /// </summary>
    public static IResult ShowCa(PracticeCaSuccession succession) =>
        TypedResults.Bytes(Encoding.ASCII.GetBytes(succession.Current.ChainPem), Pem);

    /// <summary>Downloads the present revocation list, in DER.</summary>
    public static IResult ShowRevocationList(PracticeCaAdministration ca) =>
        TypedResults.Bytes(ca.MakeRevocationList(), "application/pkix-crl");

    private static IResult Decided(
        int number, PracticeCaAdministration ca, ApiProblems problems, Func<bool> decide, string reason,
        string sentence)
    {
        if (ca.Find(number) is null) return problems.NotFound();
        return decide() ? Show(number, ca, problems) : problems.Of(StatusCodes.Status409Conflict, reason, sentence);
    }

    private static FileContentHttpResult PemOf(byte[] der) =>
        TypedResults.Bytes(Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", der) + "\n"), Pem);
}

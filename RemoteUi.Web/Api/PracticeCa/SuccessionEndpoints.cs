using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>[CA Shape] and [Certificate Profile] of the practice CA.</summary>
internal static class SuccessionEndpoints
{
    private const int MaxBytes = 128 * 1024;

    public static void MapSuccession(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/practice-ca").WithTags("Practice CA");
        group.MapGet("/cas", ShowCas).Produces<ShapesModel>();
        group.MapPost("/cas", MakeCa).Produces<ShapesModel>().Refuses();
        group.MapPost("/cas/own", TakeOwnCa).LimitsBody(MaxBytes).Produces<ShapesModel>().Refuses();
        group.MapPost("/cas/next", MakeNextCa).Produces<ShapesModel>();
        group.MapPost("/cas/next/current", MakeNextCaCurrent).Produces<ShapesModel>().Refuses();
        group.MapGet("/profile", ShowProfile).Produces<ProfileModel>();
        group.MapPut("/profile", UpdateProfile).UpdatesSettings<ProfileModel>();
    }

    /// <summary>Shows the CA that issues, the next one, and those before it.</summary>
    public static IResult ShowCas(PracticeCaSuccession succession) =>
        TypedResults.Ok(ShapesModel.From(succession));

    /// <summary>Makes a new CA with new keys, which issues from now on.</summary>
    public static IResult MakeCa(
        NewCaModel ca, PracticeCaSuccession succession, SuccessionEditor editor, ApiProblems problems)
    {
        var outcome = editor.Replace(ca.ToForm());
        return outcome.IsValid ? ShowCas(succession) : problems.Of(outcome.Violations);
    }

    /// <summary>Lets a CA of one's own issue from now on.</summary>
    public static IResult TakeOwnCa(
        OwnCaModel ca, PracticeCaSuccession succession, SuccessionEditor editor, ApiProblems problems)
    {
        var violations = editor.Take(ca.ToForm(), ca.File);
        return violations.Count == 0 ? ShowCas(succession) : problems.Of(violations);
    }

    /// <summary>Makes the CA of the next rollover, unless it exists.</summary>
    public static IResult MakeNextCa(PracticeCaSuccession succession)
    {
        succession.MakeNext();
        return ShowCas(succession);
    }

    /// <summary>Carries the rollover through: the next CA issues from now on.</summary>
    public static IResult MakeNextCaCurrent(
        PracticeCaSuccession succession, ApiProblems problems, IStringLocalizer<PracticeCaWords> words) =>
        succession.RollOver()
            ? ShowCas(succession)
            : problems.Of(StatusCodes.Status409Conflict, "noNextCa", words["Shape.NoNext"]);

    /// <summary>Shows what certificates contain.</summary>
    public static IResult ShowProfile(HttpContext http, PracticeCaSuccession succession, SettingsTag tag)
    {
        var profile = ProfileModel.From(succession.Profile);
        http.Response.GetTypedHeaders().ETag = tag.Of(profile);
        return TypedResults.Ok(profile);
    }

    /// <summary>Changes what certificates contain from now on.</summary>
    public static IResult UpdateProfile(
        ProfileModel profile, HttpContext http, PracticeCaSuccession succession, SuccessionEditor editor,
        SettingsTag tag, ApiProblems problems)
    {
        if (SettingsTag.Expected(http.Request) is not { Count: > 0 } expected) return problems.IfMatchMissing();
        var outcome = editor.Update(
            profile.ToForm(), now => SettingsTag.Matches(expected, tag.Of(ProfileModel.From(now))));
        if (outcome is null) return problems.Of(Refusal.Changed);
        return outcome.IsValid ? ShowProfile(http, succession, tag) : problems.Of(outcome.Violations);
    }
}

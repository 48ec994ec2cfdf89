using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>[CA Behavior] and [One-Time Passwords] of the practice CA.</summary>
internal static class BehaviorEndpoints
{
    public static void MapBehavior(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/practice-ca").WithTags("Practice CA");
        group.MapGet("/behavior", Show).Produces<BehaviorModel>();
        group.MapPut("/behavior", Update).UpdatesSettings<BehaviorModel>();
        group.MapGet("/one-time-passwords", CountPasswords).Produces<OneTimePasswordsModel>();
        group.MapPost("/one-time-passwords", MakePassword)
            .Produces<OneTimePasswordModel>(StatusCodes.Status201Created);
    }

    /// <summary>Shows how the practice CA answers.</summary>
    public static IResult Show(HttpContext http, PracticeCaAdministration ca, SettingsTag tag)
    {
        http.Response.GetTypedHeaders().ETag = TagOf(ca.Behavior, tag);
        return TypedResults.Ok(BehaviorModel.From(ca.Behavior));
    }

    /// <summary>Changes how the practice CA answers from now on.</summary>
    public static IResult Update(
        BehaviorModel behavior, HttpContext http, PracticeCaAdministration ca, BehaviorEditor editor, SettingsTag tag,
        ApiProblems problems)
    {
        if (SettingsTag.Expected(http.Request) is not { Count: > 0 } expected) return problems.IfMatchMissing();
        var outcome = editor.Update(
            behavior.ToForm(ca.DefaultPublishedAt), now => SettingsTag.Matches(expected, TagOf(now, tag)));
        if (outcome is null) return problems.Of(Refusal.Changed);
        return outcome.IsValid ? Show(http, ca, tag) : problems.Of(outcome.Violations);
    }

    /// <summary>Counts the one-time passwords that are neither used nor expired.</summary>
    public static IResult CountPasswords(PracticeCaAdministration ca) =>
        TypedResults.Ok(new OneTimePasswordsModel(ca.LiveOneTimePasswords));

    /// <summary>Makes a challenge password that is good once within 60 minutes. It is shown only here.</summary>
    /// <remarks>With a body, it is good for the names and the time in it. While the practice CA acts as a server with
    /// dynamic challenges, a subject is required.</remarks>
    public static IResult MakePassword(
        PracticeCaAdministration ca, ApiProblems problems,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] ChallengeOrderModel? order = null)
    {
        var form = (order ?? new()).ToForm();
        var outcome = form.Check(mustBeBound: ca.Behavior.Face == CaFace.DynamicChallenge);
        return outcome.Value is { } valid
            ? TypedResults.Created((string?)null, new OneTimePasswordModel(ca.MakeOneTimePassword(valid)))
            : problems.Of(outcome.Violations);
    }

    private static EntityTagHeaderValue TagOf(PracticeCaBehavior behavior, SettingsTag tag) =>
        tag.Of(BehaviorModel.From(behavior), Secret.FromTyped(behavior.FixedPassword?.Reveal()));
}

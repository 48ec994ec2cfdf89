using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Settings;

/// <summary>[Communication Settings]: the current server, and the saved ones.</summary>
internal static class CommunicationEndpoints
{
    private static readonly SettingsPart<CommunicationModel> Current =
        new(settings => CommunicationModel.From(settings.Communication));

    public static void MapCommunication(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings/communication").WithTags("Communication settings");
        group.MapGet("", ShowAsync).ShowsSettings<CommunicationModel>();
        group.MapPut("", UpdateAsync).UpdatesSettings<CommunicationModel>();
        group.MapGet("/servers", ListAsync)
            .RequireAuthorization(AccessPolicies.Reading)
            .Produces<IReadOnlyList<CommunicationModel>>();
        group.MapPost("/servers", AddAsync).Produces(StatusCodes.Status201Created).Refuses();
        group.MapGet("/servers/{name}", ShowServerAsync).ShowsSettings<CommunicationModel>().Refuses();
        group.MapPut("/servers/{name}", UpdateServerAsync).UpdatesSettings<CommunicationModel>();
        group.MapDelete("/servers/{name}", DeleteServerAsync).Produces(StatusCodes.Status204NoContent).Refuses();
        group.MapPost("/servers/{name}/choose", ChooseServerAsync)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses();
    }

    /// <summary>Shows the server that requests go to.</summary>
    public static Task<IResult> ShowAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Current, cancellationToken);

    /// <summary>Changes the server that requests go to. Locked while the timer is on.</summary>
    public static Task<IResult> UpdateAsync(
        CommunicationModel server, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Current, editor => editor.UpdateCommunicationAsync(server.ToForm(), cancellationToken),
            cancellationToken);

    /// <summary>Lists the saved servers, the current one first.</summary>
    public static async Task<IResult> ListAsync(SettingsEditor editor, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            ServerProfiles.Of(await editor.LoadAsync(cancellationToken)).All.Select(CommunicationModel.From).ToList());

    /// <summary>Adds a server, which does not become the current one.</summary>
    public static async Task<IResult> AddAsync(
        CommunicationModel server, SettingsEditor editor, ApiProblems problems, CancellationToken cancellationToken)
    {
        var outcome = await editor.AddServerAsync(server.ToForm(), cancellationToken);
        return outcome.IsDone
            ? TypedResults.Created($"{ApiAddress.Version1}/settings/communication/servers/{Escape(server.ServerName)}")
            : problems.Of(outcome);
    }

    /// <summary>Shows a saved server.</summary>
    public static Task<IResult> ShowServerAsync(
        string name, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Named(name), cancellationToken);

    /// <summary>Changes a saved server. The current one is locked while the timer is on.</summary>
    public static Task<IResult> UpdateServerAsync(
        string name, CommunicationModel server, HttpContext http, SettingsAnswers answers,
        CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Named(name), editor => editor.UpdateServerAsync(name, server.ToForm(), cancellationToken),
            cancellationToken);

    /// <summary>Deletes a saved server other than the current one.</summary>
    public static async Task<IResult> DeleteServerAsync(
        string name, SettingsEditor editor, ApiProblems problems, CancellationToken cancellationToken) =>
        Done(await editor.DeleteServerAsync(name, cancellationToken), problems);

    /// <summary>Makes a saved server the current one. Locked while the timer is on.</summary>
    public static async Task<IResult> ChooseServerAsync(
        string name, SettingsEditor editor, ApiProblems problems, CancellationToken cancellationToken) =>
        Done(await editor.ChooseServerAsync(name, cancellationToken), problems);

    private static SettingsPart<CommunicationModel> Named(string name) => new(settings =>
        ServerProfiles.Of(settings).Find(name) is { } server ? CommunicationModel.From(server) : null);

    private static IResult Done(FormResult outcome, ApiProblems problems) =>
        outcome.IsDone ? TypedResults.NoContent() : problems.Of(outcome);

    private static string Escape(string? name) =>
        Uri.EscapeDataString(string.IsNullOrWhiteSpace(name) ? CommunicationSettings.DefaultName : name.Trim());
}

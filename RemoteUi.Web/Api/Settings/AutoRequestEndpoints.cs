using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Settings;

/// <summary>[Settings for Certificate Issuance Auto Request].</summary>
internal static class AutoRequestEndpoints
{
    private static readonly SettingsPart<AutoRequestModel> Part = new(
        settings => AutoRequestModel.From(settings.AutoRequest),
        settings => [settings.AutoRequest.ChallengePassword, settings.AutoRequest.NdesPassword]);

    public static void MapAutoRequest(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings/auto-request").WithTags("Auto request settings");
        group.MapGet("", ShowAsync).ShowsSettings<AutoRequestModel>();
        group.MapPut("", UpdateAsync).UpdatesSettings<AutoRequestModel>();
    }

    /// <summary>Shows when requests are sent by the timer, and what they ask for.</summary>
    public static Task<IResult> ShowAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Part, cancellationToken);

    /// <summary>Changes when requests are sent by the timer, and what they ask for.</summary>
    public static Task<IResult> UpdateAsync(
        AutoRequestModel autoRequest, HttpContext http, SettingsAnswers answers,
        CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Part, editor => editor.UpdateAutoRequestAsync(autoRequest.ToForm(), cancellationToken),
            cancellationToken);
}

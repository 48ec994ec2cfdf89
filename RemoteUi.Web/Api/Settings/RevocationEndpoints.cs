using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Api.Settings;

/// <summary>[OCSP (Online Certificate Status Protocol) Settings].</summary>
internal static class RevocationEndpoints
{
    private static readonly SettingsPart<RevocationModel> Part =
        new(settings => RevocationModel.From(settings.Revocation));

    public static void MapRevocation(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings/revocation").WithTags("Revocation settings");
        group.MapGet("", ShowAsync).ShowsSettings<RevocationModel>();
        group.MapPut("", UpdateAsync).UpdatesSettings<RevocationModel>();
    }

    /// <summary>Shows how certificates are verified.</summary>
    public static Task<IResult> ShowAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Part, cancellationToken);

    /// <summary>Changes how certificates are verified.</summary>
    public static Task<IResult> UpdateAsync(
        RevocationModel revocation, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Part, editor => editor.UpdateRevocationAsync(revocation.ToForm(), cancellationToken),
            cancellationToken);
}

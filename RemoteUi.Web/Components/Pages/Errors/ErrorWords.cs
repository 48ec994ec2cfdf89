namespace RemoteUi.Web.Components.Pages.Errors;

/// <summary>
/// Provides the key of the texts for an HTTP status that ended a page: <c>{Key}.Title</c> and <c>{Key}.Sentence</c> in
/// the texts.
/// </summary>
public static class ErrorWords
{
    public static string KeyFor(int status) => status switch
    {
        401 or 403 => "Forbidden",
        404 => "NotFound",
        429 => "TooManyAttempts",
        >= 400 and < 500 => "BadRequest",
        _ => "Fault",
    };
}

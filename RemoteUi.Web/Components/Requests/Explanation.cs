using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Explains what a printer does not: the cause in a sentence, the remedy, and the page on which to apply it.
/// </summary>
/// <param name="Key">The key of the texts: <c>{Key}.Sentence</c> and <c>{Key}.Remedy</c> in the causes.</param>
/// <param name="Place">The page on which to apply the remedy, or null if that is not on this device.</param>
public sealed record Explanation(string Key, MenuEntry? Place)
{
    /// <summary>Gets the HTTP statuses that have texts of their own.</summary>
    public static IReadOnlyList<int> HttpStatuses { get; } = [400, 401, 403, 404, 405, 408, 429, 500, 502, 503, 504];

    public static Explanation Of(RequestError error) => error switch
    {
        { Kind: RequestErrorKind.Scep, Code: { } failInfo } when Enum.IsDefined((FailInfo)failInfo) =>
            new($"FailInfo.{failInfo}", failInfo == (int)FailInfo.BadRequest ? Menu.Request : null),
        { Cause: Cause.HttpError, Code: { } status } when HttpStatuses.Contains(status) =>
            new($"Http.{status}", PlaceOf(error.Cause)),
        _ => Of(error.Cause),
    };

    public static Explanation Of(Cause cause) => new($"Cause.{cause}", PlaceOf(cause));

    private static MenuEntry? PlaceOf(Cause cause) => cause switch
    {
        Cause.KeyLimitReached => Menu.Keys,
        Cause.Interrupted or Cause.CertificateForAnotherKey => Menu.Request,
        Cause.WaitingForApproval => Menu.AutoRequest,
        Cause.ServerRefused or Cause.InternalError or Cause.PollNotSupported => null,
        _ => Menu.Communication,
    };
}

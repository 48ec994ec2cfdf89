using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Translates the device's own [Details] text, which is English in every language, for the line below it.
/// </summary>
public static class DetailsSubtitle
{
    /// <summary>Returns the subtitle in the language of the page; null if that is English.</summary>
    public static string? Of(RequestError error, IStringLocalizer<Labels> words) =>
        Languages.Current == Languages.All[0] ? null : words[KeyOf(error), error.Code ?? 0].Value;

    /// <summary>Returns the key of the subtitle in the labels; {0} is the code, if the error has one.</summary>
    public static string KeyOf(RequestError error) => error switch
    {
        { Kind: RequestErrorKind.Scep, Code: { } code } when Enum.IsDefined((FailInfo)code) =>
            $"FailInfo.{(FailInfo)code}",
        { Kind: RequestErrorKind.Tcp, Code: not null } => "Details.TcpStatus",
        _ => $"Details.{error.Kind}",
    };
}

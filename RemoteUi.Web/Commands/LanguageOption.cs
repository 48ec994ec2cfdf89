using System.CommandLine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>The option <c>--lang</c> of every command.</summary>
internal static class LanguageOption
{
    public static Option<string?> Create()
    {
        string[] codes = [.. Languages.All.Select(one => one.Code)];
        var option = new Option<string?>("--lang")
        {
            Description = "The language of the texts",
            HelpName = string.Join('|', codes),
        };
        option.AcceptOnlyFromAmong(codes);
        return option;
    }
}

using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Provides the display texts of key uses.</summary>
public static class KeyUseWords
{
    public static string Of(KeyUse use, IStringLocalizer<Labels> words) =>
        use.IpSecPolicy is { } policy
            ? $"{words[$"Use.{use.Location}"].Value} · {policy}"
            : words[$"Use.{use.Location}"];
}

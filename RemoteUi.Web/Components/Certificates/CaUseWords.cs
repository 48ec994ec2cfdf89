using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Provides the display text of what a CA certificate is trusted for.</summary>
public static class CaUseWords
{
    public static string Of(CaUses uses, IStringLocalizer<Labels> words) =>
        string.Join(", ", uses.Chosen().Select(use => words[$"CaUse.{use}"].Value)) is { Length: > 0 } chosen
            ? chosen
            : words["Use.None"];
}

using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Fields;

/// <summary>
/// Provides the uses that a key can have as choices of one field. The value is the location, for IPSec followed by a
/// colon and the policy.
/// </summary>
public static class KeyUseChoices
{
    public static IReadOnlyList<Choice> Of(NetworkSettings network, IStringLocalizer<Labels> words) =>
    [
        .. Enum.GetValues<KeyUseLocation>()
            .Where(location => location != KeyUseLocation.IpSec)
            .Select(location => new KeyUse(location))
            .Concat(network.IpSecPolicies.Select(policy => new KeyUse(KeyUseLocation.IpSec, policy)))
            .Select(use => new Choice(ValueOf(use), KeyUseWords.Of(use, words))),
    ];

    public static string ValueOf(KeyUse use) =>
        use.IpSecPolicy is { } policy ? $"{use.Location}:{policy}" : use.Location.ToString();

    /// <summary>Returns the use of a posted value, or null if there is none like it.</summary>
    public static KeyUse? Read(string? value)
    {
        var parts = (value ?? "").Split(':', 2);
        if (!Enum.TryParse<KeyUseLocation>(parts[0], out var location) || !Enum.IsDefined(location)) return null;
        return location == KeyUseLocation.IpSec == (parts.Length == 2)
            ? new KeyUse(location, parts.ElementAtOrDefault(1))
            : null;
    }
}

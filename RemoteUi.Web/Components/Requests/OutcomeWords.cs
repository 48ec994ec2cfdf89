using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Requests;

/// <summary>
/// Turns the outcome of an exchange, which is stored as a few English words, into words of the user's language.
/// </summary>
public static class OutcomeWords
{
    private static readonly Dictionary<string, string> Known =
        Enum.GetValues<Cause>()
            .Select(cause => (Stored: cause.Words(), Key: $"Outcome.{cause}"))
            .Append(("SUCCESS", "Outcome.Success"))
            .Append(("PENDING", "Outcome.Pending"))
            .Append(("FAILURE", "Outcome.Failure"))
            .Append(("No capabilities advertised", "Outcome.NoCapabilities"))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);

    /// <summary>Returns the words, with a remark of the transport in parentheses if the outcome has one.</summary>
    public static string Of(string outcome, IStringLocalizer<Labels> labels)
    {
        var open = outcome.IndexOf(" (", StringComparison.Ordinal);
        var (stored, remark) = open > 0 && outcome.EndsWith(')')
            ? (outcome[..open], outcome[(open + 2)..^1])
            : (outcome, "");
        var words = Translate(stored, labels);
        return remark.Length == 0 || remark == stored ? words : $"{words} ({Translate(remark, labels)})";
    }

    private static string Translate(string stored, IStringLocalizer<Labels> labels)
    {
        if (Known.TryGetValue(stored, out var key)) return labels[key];
        var parts = stored.Split(' ', 2);
        return parts switch
        {
            ["FAILURE", var failInfo] => labels["Outcome.FailureWith", ForeignText.Escape(failInfo)],
            [var count, "capabilities"] => labels["Outcome.Capabilities", count],
            [var count, "certificate(s)"] => labels["Outcome.Certificates", count],
            _ => ForeignText.Escape(stored),
        };
    }
}

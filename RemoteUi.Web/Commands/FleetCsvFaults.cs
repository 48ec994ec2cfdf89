using RemoteUi.Fleet.Names;

namespace RemoteUi.Web.Commands;

/// <summary>Says in one line what is wrong with a file of devices.</summary>
internal static class FleetCsvFaults
{
    private const int MaxListed = 5;

    /// <summary>Returns the lines with the columns and rules that they break.</summary>
    public static string Describe(FleetCsv file)
    {
        var lines = file.Bad.Take(MaxListed).Select(bad => $"line {bad.Line} ({string.Join(", ", bad.Reasons.Select(
            reason => reason.Field.Length == 0 ? reason.Rule : $"{reason.Field}: {reason.Rule}"))})");
        var more = file.BadCount > MaxListed ? $", and {file.BadCount - MaxListed} more" : "";
        return $"{string.Join(", ", lines)}{more}. Nothing was sent.";
    }
}

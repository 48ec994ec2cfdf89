using System.CommandLine.Parsing;

namespace RemoteUi.Web.Commands;

/// <summary>Reads an option that is one of a few words, in any letter case.</summary>
internal static class OptionChoice
{
    /// <summary>Returns the choice whose name was typed; adds an error that lists them if it is none.</summary>
    public static T Read<T>(ArgumentResult result, params T[] choices)
        where T : struct, Enum
    {
        var typed = result.Tokens.Single().Value;
        foreach (var choice in choices)
            if (string.Equals($"{choice}", typed, StringComparison.OrdinalIgnoreCase)) return choice;
        result.AddError($"{typed} is not one of {string.Join(", ", choices.Select(Written))}.");
        return default;
    }

    /// <summary>The word as the help writes it.</summary>
    private static string Written<T>(T choice)
        where T : struct, Enum =>
        string.Concat($"{choice}".Select(char.ToLowerInvariant));
}

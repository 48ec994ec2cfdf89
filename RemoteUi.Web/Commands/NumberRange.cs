using System.CommandLine.Parsing;
using System.Globalization;

namespace RemoteUi.Web.Commands;

/// <summary>Checks an option that is a whole number.</summary>
internal static class NumberRange
{
    public static void Demand(SymbolResult result, string option, int min, int max)
    {
        if (result.Tokens is [var token]
            && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < min || number > max))
            result.AddError(
                string.Create(CultureInfo.InvariantCulture, $"{option} must be a whole number from {min} to {max}."));
    }
}

namespace RemoteUi.Network.Ieee8021X;

/// <summary>Writes the end of a log-in as the end of a connection test.</summary>
internal static class Endings
{
    public static TestEnding Of(LogInEnding ending, params IReadOnlyList<string> arguments) =>
        new(ending.ToString(), ending == LogInEnding.Accepted, arguments);
}

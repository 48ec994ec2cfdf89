namespace RemoteUi.Web.Commands;

/// <summary>The exit statuses of the commands.</summary>
internal static class CommandExit
{
    public const int Done = 0;

    /// <summary>Refused or failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood, or the command could not run.</summary>
    public const int Misused = CommandLine.Misused;

    /// <summary>The CA holds the request for approval.</summary>
    public const int Pending = 3;
}

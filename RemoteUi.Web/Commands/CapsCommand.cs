using System.CommandLine;
using RemoteUi.Core;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Commands;

/// <summary>The command <c>caps URL</c>: prints what the server states in its answer to GetCACaps.</summary>
internal static class CapsCommand
{
    public const string Name = "caps";

    public static Command Create() =>
        CaQuery.Command(Name, "Print the capabilities that a SCEP server states (GetCACaps)", [], Show);

    private static int Show(CaAnswer answer)
    {
        // An unreadable answer to GetCACert says nothing about the capabilities.
        if (answer.Result is not CaResult.Found && answer.Result.Report.Capabilities.Count == 0) return answer.Fail();
        var stated = answer.Result.Report.Capabilities;
        foreach (var keyword in stated) answer.Output.Line(ForeignText.Escape(keyword));
        if (stated.Count == 0) answer.Output.Line(answer.Words["NoCapabilities"]);
        answer.Output.Document(new { Status = "done", Capabilities = stated });
        return CommandExit.Done;
    }
}

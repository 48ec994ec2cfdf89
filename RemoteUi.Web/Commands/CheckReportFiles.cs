using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>Writes the reports that a command line asks for.</summary>
internal static class CheckReportFiles
{
    public static async Task WriteAsync(CheckRequest request, CheckRun run, CheckWords words, TextWriter output)
    {
        await WriteAsync(request.Json, () => CheckReports.Json(run, words), output);
        await WriteAsync(
            request.JUnit, () => CheckReports.JUnit(run, words, request.FailOn ?? Severity.High), output);
        await WriteAsync(request.Markdown, () => CheckReports.Markdown(run, words), output);
    }

    private static async Task WriteAsync(string? file, Func<string> report, TextWriter output)
    {
        if (file is null) return;
        if (file == CheckRequest.StandardOutput) await output.WriteLineAsync(report());
        else await File.WriteAllTextAsync(file, report());
    }
}

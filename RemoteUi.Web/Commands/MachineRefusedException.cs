using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Commands;

/// <summary>The machine answered with a problem.</summary>
internal sealed class MachineRefusedException(ApiProblem problem) : Exception(problem.Title)
{
    /// <summary>Gets the problem as commands say what failed.</summary>
    public CommandFailure Failure { get; } = new(
        problem.Reason, problem.Title, problem.Detail ?? "",
        string.Join(
            "; ", (problem.Errors ?? new Dictionary<string, string[]>()).Select(field =>
                $"{field.Key}: {string.Join(' ', field.Value)}")));
}

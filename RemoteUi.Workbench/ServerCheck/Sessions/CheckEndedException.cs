namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// The exception that ends a check from anywhere within it: no challenge password is left, the limit of messages is
/// reached, the positive control was refused.
/// </summary>
internal sealed class CheckEndedException(CheckOutcome outcome)
    : Exception($"{outcome.Word} {string.Join(" | ", outcome.Arguments)}")
{
    public CheckOutcome Outcome { get; } = outcome;
}

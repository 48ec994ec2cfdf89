using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Runs the checks of an order to their end.</summary>
public delegate Task<CheckRun> RunChecks(CheckOrder order, CancellationToken stop);

/// <summary>
/// [Test Connection]: what the server says about itself, and the checks of level Look, which change nothing either.
/// </summary>
public sealed class ConnectionCheck(ConnectionTest test, RunChecks run, TimeProvider time)
{
    /// <summary>The person waits for the page; what is not checked by then is left out, and the page says so.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(30);

    public async Task<ConnectionCheckOutcome> RunAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken)
    {
        var outcome = await test.RunAsync(form, cancellationToken);
        if (outcome.Server is not { } server || !Answers(outcome.Answer!)) return new(outcome, null);
        using var end = new CancellationTokenSource(MaxDuration, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        return new(outcome, await run(new CheckOrder(server, CheckLevel.Look), either.Token));
    }

    /// <summary>Where nobody answers, there is nothing to check.</summary>
    private static bool Answers(CaResult answer) => answer is not CaResult.NoReply
    {
        Fault.Cause: Cause.NameNotResolved or Cause.NoConnection or Cause.NoAnswerInTime,
    };
}

/// <summary>The result of [Test Connection].</summary>
/// <param name="Run">The checks of level Look; null if the server does not answer, or was not asked.</param>
public sealed record ConnectionCheckOutcome(ConnectionTestOutcome Test, CheckRun? Run);

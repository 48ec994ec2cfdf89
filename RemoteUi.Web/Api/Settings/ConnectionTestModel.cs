using RemoteUi.Network;
using RemoteUi.Web.NetworkTests;

namespace RemoteUi.Web.Api.Settings;

/// <summary>Represents the result of [Test Connection] of a function that uses a key.</summary>
/// <param name="IsAccepted">Whether the network took the certificate.</param>
/// <param name="Reason">The name of why it ended; the same in every language.</param>
/// <param name="Detail">Why it ended, in the language asked for.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Steps">What happened, first to last.</param>
public sealed record ConnectionTestModel(
    bool IsAccepted, string Reason, string Detail, string Remedy, IReadOnlyList<ConnectionTestStepModel> Steps)
{
    internal static ConnectionTestModel From(
        ConnectionTest test, TestedFunction function, NetworkTestSentences sentences) => new(
        test.Ending.IsAccepted, test.Ending.Word, sentences.Of(function, test.Ending),
        sentences.RemedyOf(function, test.Ending),
        [
            .. test.Steps.Select(step => new ConnectionTestStepModel(
                sentences.Of(function, step), step.At.TotalSeconds, step.IsRemark)),
        ]);
}

/// <summary>Represents a step of a connection test.</summary>
/// <param name="Step">What happened, in the language asked for.</param>
/// <param name="Seconds">When it happened, since the start of the test.</param>
/// <param name="IsRemark">Whether it is something to look at rather than progress.</param>
public sealed record ConnectionTestStepModel(string Step, double Seconds, bool IsRemark);

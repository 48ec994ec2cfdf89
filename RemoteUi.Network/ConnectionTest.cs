namespace RemoteUi.Network;

/// <summary>
/// Represents the result of [Test Connection] of a function that uses a key: what happened, in order, and why it ended
/// as it did. The words are keys of page texts.
/// </summary>
/// <param name="Steps">The steps, first to last.</param>
/// <param name="Ending">How the test ended.</param>
public sealed record ConnectionTest(IReadOnlyList<TestStep> Steps, TestEnding Ending);

/// <summary>Represents a step of a connection test.</summary>
/// <param name="Word">What happened, for example <c>TlsStarted</c>.</param>
/// <param name="At">When it happened, since the start of the test.</param>
/// <param name="Arguments">The values of its sentence.</param>
public sealed record TestStep(string Word, TimeSpan At, params IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// Gets whether the step is something to look at rather than progress, for example a certificate that has expired
    /// and is sent all the same.
    /// </summary>
    public bool IsRemark { get; init; }
}

/// <summary>Represents the end of a connection test.</summary>
/// <param name="Word">The reason, for example <c>UnknownCaThere</c>.</param>
/// <param name="IsAccepted">Whether the network took the certificate.</param>
/// <param name="Arguments">The values of its sentence and remedy.</param>
public sealed record TestEnding(string Word, bool IsAccepted, params IReadOnlyList<string> Arguments);

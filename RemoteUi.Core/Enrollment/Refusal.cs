namespace RemoteUi.Core.Enrollment;

/// <summary>Why the machine does not do what was asked for, where the form itself is in order.</summary>
public enum Refusal
{
    /// <summary>[Enable Timer for Certificate Issuance Auto Request] is selected.</summary>
    TimerIsOn,

    /// <summary>Another request is being processed.</summary>
    AnotherInProgress,

    /// <summary>The request is not there any more, or is not in a state for it.</summary>
    NotPossibleNow,
}

/// <summary>What came of a form that was sent: done, refused, or rules broken.</summary>
public sealed record FormResult(
    Refusal? Refusal, IReadOnlyList<RemoteUi.Core.Machine.RuleViolation> Violations, Guid? RequestId = null)
{
    public static FormResult Done { get; } = new(null, []);

    public bool IsDone => Refusal is null && Violations.Count == 0;
}

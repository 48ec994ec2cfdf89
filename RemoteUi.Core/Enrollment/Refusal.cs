namespace RemoteUi.Core.Enrollment;

/// <summary>The reason why the machine does not accept a valid form now.</summary>
public enum Refusal
{
    /// <summary>[Enable Timer for Certificate Issuance Auto Request] is selected.</summary>
    TimerIsOn,

    /// <summary>Another request is being processed.</summary>
    AnotherInProgress,

    /// <summary>The request no longer exists, or its state does not allow the action.</summary>
    NotPossibleNow,

    /// <summary>There is no such saved server, or it is the current one and cannot be deleted.</summary>
    ServerGone,

    /// <summary>The settings have changed since the caller read them.</summary>
    Changed,
}

/// <summary>The result of submitting a form: done, refused, or rules broken.</summary>
public sealed record FormResult(
    Refusal? Refusal, IReadOnlyList<RemoteUi.Core.Machine.RuleViolation> Violations, Guid? RequestId = null)
{
    public static FormResult Done { get; } = new(null, []);

    internal static FormResult Changed { get; } = new(Enrollment.Refusal.Changed, []);

    public bool IsDone => Refusal is null && Violations.Count == 0;
}

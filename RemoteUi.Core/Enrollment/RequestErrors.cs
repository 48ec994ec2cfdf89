using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>Creates the error for each kind of failure, with its [Details] text and cause.</summary>
public static class RequestErrors
{
    public static RequestError KeyLimit(int limit) =>
        new(RequestErrorKind.KeyLimit, null, Cause.KeyLimitReached, $"{limit} keys");

    public static RequestError From(CommunicationFault fault) =>
        new(RequestErrorKind.Tcp, fault.HttpStatus, fault.Cause, fault.Evidence);

    /// <summary>Why the CA's certificates could not be obtained.</summary>
    /// <exception cref="ArgumentException">They were.</exception>
    public static RequestError Of(CaResult result) => result switch
    {
        CaResult.NoReply silence => From(silence.Fault),
        CaResult.NotUsable problem => NotUsable(problem.Cause, problem.Evidence),
        _ => throw new ArgumentException("The CA was found", nameof(result)),
    };

    /// <summary>Why a request or a poll brought no certificate, now or later.</summary>
    /// <exception cref="ArgumentException">It did, or it may.</exception>
    public static RequestError Of(EnrollmentResult result) => result switch
    {
        EnrollmentResult.NoReply silence => From(silence.Fault),
        EnrollmentResult.NotUsable problem => NotUsable(problem.Cause, problem.Evidence),
        EnrollmentResult.Failed refusal => Refused(refusal),
        _ => throw new ArgumentException("The request did not fail", nameof(result)),
    };

    public static RequestError Refused(EnrollmentResult.Failed refusal) =>
        new(RequestErrorKind.Scep, refusal.FailInfo, Cause.ServerRefused, refusal.Text);

    public static RequestError NotUsable(Cause cause, string evidence) =>
        new(RequestErrorKind.Scep, null, cause, evidence);

    /// <summary>The program was stopped before a reply arrived; as far as the machine knows, none ever did.</summary>
    public static RequestError Interrupted(string? evidence) =>
        new(RequestErrorKind.Tcp, null, Cause.Interrupted, evidence);

    /// <summary>The server was asked for a request that it did not answer, and refused.</summary>
    public static RequestError NotHeld(IssuanceRequest request, EnrollmentResult.Failed refusal) =>
        request.WasInterrupted ? Interrupted(refusal.Text) : Refused(refusal);

    /// <summary>The server was asked for a request that it did not answer, and cannot be polled.</summary>
    public static RequestError NotPolled(IssuanceRequest request, CommunicationFault fault) =>
        request.WasInterrupted ? Interrupted(fault.Evidence) : From(fault);

    public static RequestError Stopped { get; } = new(RequestErrorKind.Stopped, null, Cause.Stopped, null);
}

using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>Creates the error for each kind of failure, with its [Details] text and cause.</summary>
internal static class RequestErrors
{
    public static RequestError KeyLimit(int limit) =>
        new(RequestErrorKind.KeyLimit, null, Cause.KeyLimitReached, $"{limit} keys");

    public static RequestError From(CommunicationFault fault) =>
        new(RequestErrorKind.Tcp, fault.HttpStatus, fault.Cause, fault.Evidence);

    public static RequestError Refused(EnrollmentResult.Failed refusal) =>
        new(RequestErrorKind.Scep, refusal.FailInfo, Cause.ServerRefused, refusal.Text);

    public static RequestError NotUsable(Cause cause, string evidence) =>
        new(RequestErrorKind.Scep, null, cause, evidence);

    /// <summary>The program was stopped before a reply arrived; as far as the machine knows, none ever did.</summary>
    public static RequestError Interrupted(string? evidence) =>
        new(RequestErrorKind.Tcp, null, Cause.Interrupted, evidence);
}

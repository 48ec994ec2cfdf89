using System.Globalization;

namespace RemoteUi.Core.Client;

/// <summary>Represents the result of a lookup at the CA.</summary>
public abstract record LookupResult<T>(EnrollmentReport Report)
{
    /// <summary>Gets why nothing was found, for evidence; null if it was.</summary>
    public string? Problem => this switch
    {
        Failed { FailInfo: var failInfo, Text: var text } =>
            $"FAILURE, failInfo {failInfo?.ToString(CultureInfo.InvariantCulture) ?? "missing"}"
                + (text is null ? "" : $": {text}"),
        NotUsable { Evidence: var evidence } => evidence,
        NoReply { Fault: var fault } => fault.Evidence,
        _ => null,
    };

    public sealed record Found(T Value, EnrollmentReport Report) : LookupResult<T>(Report);

    /// <summary>FAILURE; badCertId if the CA does not know the certificate.</summary>
    public sealed record Failed(int? FailInfo, string? Text, EnrollmentReport Report) : LookupResult<T>(Report);

    /// <summary>A reply arrived and was rejected.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : LookupResult<T>(Report);

    public sealed record NoReply(CommunicationFault Fault, EnrollmentReport Report) : LookupResult<T>(Report);
}

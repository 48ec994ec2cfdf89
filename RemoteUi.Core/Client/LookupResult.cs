namespace RemoteUi.Core.Client;

/// <summary>What came of looking something up at the CA.</summary>
public abstract record LookupResult<T>(EnrollmentReport Report)
{
    public sealed record Found(T Value, EnrollmentReport Report) : LookupResult<T>(Report);

    /// <summary>FAILURE; badCertId where the CA knows no such certificate.</summary>
    public sealed record Failed(int? FailInfo, string? Text, EnrollmentReport Report) : LookupResult<T>(Report);

    /// <summary>An answer arrived and is refused.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : LookupResult<T>(Report);

    public sealed record NoReply(CommunicationFault Fault, EnrollmentReport Report) : LookupResult<T>(Report);
}

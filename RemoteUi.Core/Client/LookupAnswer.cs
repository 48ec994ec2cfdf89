namespace RemoteUi.Core.Client;

/// <summary>What came of looking something up at the CA.</summary>
public abstract record LookupAnswer<T>(EnrollmentReport Report)
{
    public sealed record Found(T Value, EnrollmentReport Report) : LookupAnswer<T>(Report);

    /// <summary>FAILURE; badCertId where the CA knows no such certificate.</summary>
    public sealed record Failed(int? FailInfo, string? Text, EnrollmentReport Report) : LookupAnswer<T>(Report);

    /// <summary>An answer arrived and is refused.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : LookupAnswer<T>(Report);

    public sealed record NoAnswer(CommunicationFault Fault, EnrollmentReport Report) : LookupAnswer<T>(Report);
}

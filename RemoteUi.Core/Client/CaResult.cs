namespace RemoteUi.Core.Client;

/// <summary>Represents the result of requesting a server's capabilities and certificates.</summary>
public abstract record CaResult(EnrollmentReport Report)
{
    public sealed record Found(CaProfile Ca, EnrollmentReport Report) : CaResult(Report);

    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : CaResult(Report);

    public sealed record NoReply(CommunicationFault Fault, EnrollmentReport Report) : CaResult(Report);
}

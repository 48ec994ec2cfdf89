namespace RemoteUi.Core.Client;

/// <summary>The result of asking a server who it is.</summary>
public abstract record CaResult(EnrollmentReport Report)
{
    public sealed record Found(CaProfile Ca, EnrollmentReport Report) : CaResult(Report);

    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : CaResult(Report);

    public sealed record NoReply(CommunicationFault Fault, EnrollmentReport Report) : CaResult(Report);
}

using RemoteUi.Core.Client;

namespace RemoteUi.Core.Challenges;

/// <summary>Represents the result of asking for the challenge password of a request.</summary>
public abstract record ChallengeResult
{
    private ChallengeResult()
    {
    }

    /// <param name="Password">The challenge password; null for a request that has none.</param>
    public sealed record Found(Secret? Password) : ChallengeResult;

    /// <summary>No page came, or an HTTP error, or a full cache: a communication error of the request.</summary>
    public sealed record NoReply(CommunicationFault Fault) : ChallengeResult;

    /// <summary>A page came that has no challenge password.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence) : ChallengeResult;
}

using RemoteUi.Core;
using RemoteUi.Core.Challenges;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// An administration page that gives the scripted results in order. It throws if it is asked more often than scripted.
/// </summary>
internal sealed class ScriptedPages : IChallengePages
{
    private readonly Queue<Func<ChallengeResult>> answers = new();

    public List<NdesPage> Asked { get; } = [];

    public ScriptedPages Gives(string challenge) => Answers(new ChallengeResult.Found(new Secret(challenge)));

    public ScriptedPages IsSilent(Cause cause, int? status = null) =>
        Answers(new ChallengeResult.NoReply(new(cause, status, "ndes: why")));

    public ScriptedPages IsUnusable(Cause cause) => Answers(new ChallengeResult.NotUsable(cause, "ndes: why"));

    public Task<ChallengeResult> FetchAsync(NdesPage page, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Asked.Add(page);
        return Task.FromResult(answers.Dequeue()());
    }

    public ScriptedPages Throws(Exception fault)
    {
        answers.Enqueue(() => throw fault);
        return this;
    }

    private ScriptedPages Answers(ChallengeResult result)
    {
        answers.Enqueue(() => result);
        return this;
    }
}

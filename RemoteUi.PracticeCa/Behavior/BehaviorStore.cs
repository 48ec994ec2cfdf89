using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Stores the behavior set for the practice CA.</summary>
internal sealed class BehaviorStore
{
    private readonly PracticeCaFolder folder;
    private volatile PracticeCaBehavior current;

    public BehaviorStore(PracticeCaFolder folder)
    {
        this.folder = folder;
        current = JsonFile.Read<PracticeCaBehavior>(folder.Behavior) ?? new PracticeCaBehavior();
    }

    public PracticeCaBehavior Current => current;

    public void Change(PracticeCaBehavior behavior)
    {
        Check(behavior);
        JsonFile.Write(folder.Behavior, behavior);
        current = behavior;
    }

    private static void Check(PracticeCaBehavior behavior)
    {
        if (behavior.FailInfo is < 0 or > PracticeCaBehavior.MaxFailInfo)
            throw new ArgumentException($"failInfo must be 0 to {PracticeCaBehavior.MaxFailInfo}", nameof(behavior));
        if (behavior.HttpStatus is < PracticeCaBehavior.MinHttpStatus or > PracticeCaBehavior.MaxHttpStatus)
            throw new ArgumentException(
                $"The HTTP status must be {PracticeCaBehavior.MinHttpStatus} to {PracticeCaBehavior.MaxHttpStatus}",
                nameof(behavior));
        if (behavior is { Challenge: ChallengeRule.Fixed, FixedPassword: null })
            throw new ArgumentException("A fixed challenge password is required", nameof(behavior));
    }
}

using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>
/// Stores the behavior set for the practice CA. A password that an earlier version stored unencrypted is encrypted when
/// the store is opened.
/// </summary>
internal sealed class BehaviorStore
{
    private readonly PracticeCaFolder folder;
    private readonly StoredBehavior format;
    private volatile PracticeCaBehavior current;
    private volatile PracticeCaBehavior acting;

    public BehaviorStore(PracticeCaFolder folder, StoredBehavior format, ILogger<BehaviorStore> logger)
    {
        this.folder = folder;
        this.format = format;
        var stored = JsonFile.Read<PracticeCaBehavior>(folder.Behavior) ?? new PracticeCaBehavior();
        current = format.Decrypt(stored);
        acting = AllFaces.Apply(current);
        if (stored.FixedPassword is null) return;
        Save(current);
        Log.PasswordEncrypted(logger);
    }

    /// <summary>Gets the behavior as it is set.</summary>
    public PracticeCaBehavior Current => current;

    /// <summary>Gets the behavior that holds: what the face fixes takes the place of what is set.</summary>
    public PracticeCaBehavior Acting => acting;

    public void Change(PracticeCaBehavior behavior)
    {
        Check(behavior);
        Save(behavior);
        current = behavior;
        acting = AllFaces.Apply(behavior);
    }

    private void Save(PracticeCaBehavior behavior) => JsonFile.Write(folder.Behavior, format.Encrypt(behavior));

    private static void Check(PracticeCaBehavior behavior)
    {
        if (behavior.FailInfo is < 0 or > PracticeCaBehavior.MaxFailInfo)
            throw new ArgumentException($"failInfo must be 0 to {PracticeCaBehavior.MaxFailInfo}", nameof(behavior));
        if (behavior.HttpStatus is < PracticeCaBehavior.MinHttpStatus or > PracticeCaBehavior.MaxHttpStatus)
            throw new ArgumentException(
                $"The HTTP status must be {PracticeCaBehavior.MinHttpStatus} to {PracticeCaBehavior.MaxHttpStatus}",
                nameof(behavior));
        if (behavior.PublishedAt is { Length: > 0 } address && !PublicationAddresses.CanBeAt(address))
            throw new ArgumentException("The published address must be an http or https URL", nameof(behavior));
        if (behavior.PollsUntilIssued is < 1 or > PracticeCaBehavior.MaxPolls)
            throw new ArgumentException($"The poll must be 1 to {PracticeCaBehavior.MaxPolls}", nameof(behavior));
        if (AllFaces.Apply(behavior) is { Challenge: ChallengeRule.Fixed, FixedPassword: null })
            throw new ArgumentException("A fixed challenge password is required", nameof(behavior));
    }
}

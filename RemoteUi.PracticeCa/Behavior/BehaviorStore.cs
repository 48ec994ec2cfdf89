using Microsoft.Extensions.Logging;
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

    public BehaviorStore(PracticeCaFolder folder, StoredBehavior format, ILogger<BehaviorStore> logger)
    {
        this.folder = folder;
        this.format = format;
        var stored = JsonFile.Read<PracticeCaBehavior>(folder.Behavior) ?? new PracticeCaBehavior();
        current = format.Decrypt(stored);
        if (stored.FixedPassword is null) return;
        Save(current);
        Log.PasswordEncrypted(logger);
    }

    public PracticeCaBehavior Current => current;

    public void Change(PracticeCaBehavior behavior)
    {
        Check(behavior);
        Save(behavior);
        current = behavior;
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
        if (behavior is { Challenge: ChallengeRule.Fixed, FixedPassword: null })
            throw new ArgumentException("A fixed challenge password is required", nameof(behavior));
    }
}

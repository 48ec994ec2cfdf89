namespace RemoteUi.Web.Accounts;

/// <summary>Shows and removes the locks of accounts after incorrect passwords.</summary>
public interface ILogInLocks
{
    /// <summary>Returns the accounts that are locked now, by ID, with the end of the lock.</summary>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> ListAsync(CancellationToken cancellationToken);

    Task RemoveAsync(string userId, CancellationToken cancellationToken);
}

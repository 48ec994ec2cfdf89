using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Access;

/// <summary>
/// Counts incorrect passwords and codes: five lock the account for five minutes. Callers on this computer and others
/// are counted apart, so that strangers cannot lock out an administrator at the device; see
/// docs/decisions/0010-logging-in.md. Call it for one account at a time (<see cref="LogInGates"/>).
/// </summary>
public sealed class FailedLogIns(
    IDbContextFactory<RemoteUiDbContext> contexts, IAuditTrail audit, TimeProvider clock) : ILogInLocks
{
    public const int MaxFailures = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    public async Task<bool> IsLockedAsync(string userId, bool isLocal)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync();
        return await context.FailedLogIns.AnyAsync(row =>
            row.UserId == userId && row.IsLocal == isLocal && row.LockedUntil > now);
    }

    /// <summary>Counts a failure, and returns whether it locked the account.</summary>
    public async Task<bool> AddAsync(MachineUser user, bool isLocal)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var row = await context.FailedLogIns.FindAsync(user.Id, isLocal);
        if (row is null) context.Add(row = new FailedLogInRow { UserId = user.Id, IsLocal = isLocal });
        row.Count++;
        var locks = row.Count >= MaxFailures;
        if (locks) (row.Count, row.LockedUntil) = (0, clock.GetUtcNow() + LockTime);
        AuditEvent[] recorded = locks ? [new(AuditKind.AccountLocked, user.UserName)] : [];
        using (audit.RecordWithSave(recorded)) await context.SaveChangesAsync();
        return locks;
    }

    /// <summary>Forgets the failures of one kind of caller, after a success.</summary>
    public async Task ForgetAsync(string userId, bool isLocal)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.FailedLogIns
            .Where(row => row.UserId == userId && row.IsLocal == isLocal)
            .ExecuteDeleteAsync();
    }

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.FailedLogIns
            .Where(row => row.LockedUntil > now)
            .ToListAsync(cancellationToken);
        return rows
            .GroupBy(row => row.UserId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(row => row.LockedUntil!.Value));
    }

    public async Task RemoveAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.FailedLogIns.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }
}

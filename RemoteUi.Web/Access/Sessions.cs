using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Access;

/// <summary>
/// Stores the sessions. A session ends at log-out, after 30 idle minutes, 12 hours after its start, and when the
/// account's security stamp changes. A cookie is good only as long as its session is stored.
/// </summary>
public sealed class Sessions(IDbContextFactory<RemoteUiDbContext> contexts, TimeProvider clock)
{
    /// <summary>The claim that carries the session's ID.</summary>
    public const string Claim = "RemoteUi.Session";

    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);

    /// <summary>How accurately the last use is stored, so that not every request writes.</summary>
    private static readonly TimeSpan Accuracy = TimeSpan.FromMinutes(1);

    private const int MaxBrowserLength = 256;

    /// <summary>
    /// Finds one of the sessions that <see cref="Live"/> describes. It is translated once, for all requests.
    /// </summary>
    private static readonly
        Func<RemoteUiDbContext, string, DateTimeOffset, DateTimeOffset, CancellationToken, Task<SessionRow?>> FindLive =
            EF.CompileAsyncQuery((
                RemoteUiDbContext context, string id, DateTimeOffset started, DateTimeOffset used,
                CancellationToken cancellationToken) =>
                context.Sessions.AsNoTracking().SingleOrDefault(row =>
                    row.Id == id && row.StartedAt > started && row.UsedAt > used
                        && context.Users.Any(user => user.Id == row.UserId && user.SecurityStamp == row.Stamp)));

    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirstValue(Claim);

    /// <summary>Stores a new session of a user and returns its ID. Removes the sessions that have ended.</summary>
    public async Task<string> AddAsync(MachineUser user, HttpContext caller)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync();
        var live = Live(context, now);
        await context.Sessions.Where(row => !live.Any(one => one.Id == row.Id)).ExecuteDeleteAsync();
        var browser = caller.Request.Headers.UserAgent.ToString();
        var session = new SessionRow
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            UserId = user.Id,
            Stamp = user.SecurityStamp ?? "",
            StartedAt = now,
            UsedAt = now,
            IsSecure = caller.Request.IsHttps,
            Address = Caller.AddressOf(caller),
            Browser = browser[..Math.Min(browser.Length, MaxBrowserLength)],
        };
        context.Add(session);
        await context.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>Returns whether a session goes on; it is not a use of it.</summary>
    public async Task<bool> IsLiveAsync(string? id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, id, clock.GetUtcNow(), cancellationToken) is not null;
    }

    /// <summary>Notes the use of a session, and returns whether it goes on and belongs to this scheme.</summary>
    public async Task<bool> UseAsync(string? id, bool isSecure, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await FindAsync(context, id, now, cancellationToken);
        if (session is null || session.IsSecure != isSecure) return false;
        if (session.UsedAt <= now - Accuracy)
            await context.Sessions
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), cancellationToken);
        return true;
    }

    /// <summary>Ends one session of a user, and returns whether there was one.</summary>
    public async Task<bool> EndAsync(string userId, string? id)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.DeleteAsync(
            context.Sessions.Where(row => row.UserId == userId && row.Id == id), CancellationToken.None) > 0;
    }

    /// <summary>Ends the sessions of a user, except one, and returns their number.</summary>
    public async Task<int> EndAllAsync(string userId, string? exceptId)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.DeleteAsync(
            context.Sessions.Where(row => row.UserId == userId && row.Id != exceptId), CancellationToken.None);
    }

    /// <summary>Returns the sessions of a user that go on, last used first.</summary>
    public async Task<IReadOnlyList<SessionInfo>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Live(context, clock.GetUtcNow())
            .Where(row => row.UserId == userId)
            .OrderByDescending(row => row.UsedAt)
            .ThenByDescending(row => row.StartedAt)
            .Select(row => new SessionInfo(row.Id, row.StartedAt, row.UsedAt, row.Address, row.Browser))
            .ToListAsync(cancellationToken);
    }

    private static async Task<SessionRow?> FindAsync(
        RemoteUiDbContext context, string? id, DateTimeOffset now, CancellationToken cancellationToken) =>
        id is null ? null : await FindLive(context, id, MinStart(now), MinUse(now), cancellationToken);

    /// <summary>A session that goes on was not started before this.</summary>
    private static DateTimeOffset MinStart(DateTimeOffset now) => now - MaxAge;

    /// <summary>A session that goes on was used after this.</summary>
    private static DateTimeOffset MinUse(DateTimeOffset now) => now - IdleTime - Accuracy;

    private static IQueryable<SessionRow> Live(RemoteUiDbContext context, DateTimeOffset now)
    {
        var (started, used) = (MinStart(now), MinUse(now));
        return context.Sessions.Where(row =>
            row.StartedAt > started && row.UsedAt > used
                && context.Users.Any(user => user.Id == row.UserId && user.SecurityStamp == row.Stamp));
    }
}

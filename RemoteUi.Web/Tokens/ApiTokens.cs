using Microsoft.EntityFrameworkCore;
using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Tokens;

/// <summary>
/// Makes, lists, and revokes the tokens of the API. A token is good until it expires or is revoked, and only as long as
/// the account that made it exists and is an administrator.
/// </summary>
public sealed class ApiTokens(
    IDbContextFactory<RemoteUiDbContext> contexts, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>How accurately the last use is stored, so that not every request writes.</summary>
    private static readonly TimeSpan Accuracy = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token and returns it; only its hash is kept.</summary>
    /// <param name="userId">The administrator who makes it.</param>
    public async Task<Secret> MakeAsync(string userId, NewToken made, CancellationToken cancellationToken)
    {
        var (token, now) = (TokenText.Make(), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(new ApiTokenRow
        {
            Id = Guid.NewGuid().ToString("N"),
            UserId = userId,
            Name = made.Name,
            Role = made.Role,
            Hash = TokenText.HashOf(token.Reveal()),
            MadeAt = now,
            ExpiresAt = now + made.Lifetime,
        });
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.TokenMade, made.Name) { Changes = [new("Role", null, $"{made.Role}")] });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Returns all tokens by name, expired ones too.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [
            .. (await Shown(context, context.ApiTokens).ToListAsync(cancellationToken))
                .OrderBy(token => token.Name, StringComparer.CurrentCulture)
                .ThenBy(token => token.MadeAt),
        ];
    }

    /// <summary>Revokes a token, and returns whether there was one.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.ApiTokens.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } revoked)
            return false;
        context.Remove(revoked);
        using var recorded = audit.RecordWithSave(new AuditEvent(AuditKind.TokenDeleted, revoked.Name));
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Notes the use of a token, and returns it; null if it is not good.</summary>
    public async Task<ApiToken?> UseAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != TokenText.Length) return null;
        var (hash, now) = (TokenText.HashOf(token), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var good = context.ApiTokens.Where(row => row.Hash == hash && row.ExpiresAt > now
            && context.UserRoles.Any(role => role.UserId == row.UserId && context.Roles.Any(named =>
                named.Id == role.RoleId && named.Name == nameof(MachineRole.Administrator))));
        var found = await Shown(context, good).SingleOrDefaultAsync(cancellationToken);
        if (found is not null && (found.UsedAt is not { } before || before <= now - Accuracy))
            await context.ApiTokens
                .Where(row => row.Id == found.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), cancellationToken);
        return found;
    }

    private static IQueryable<ApiToken> Shown(RemoteUiDbContext context, IQueryable<ApiTokenRow> rows) =>
        from row in rows.AsNoTracking()
        join user in context.Users on row.UserId equals user.Id
        select new ApiToken(row.Id, row.Name, row.Role, user.UserName!, row.MadeAt, row.ExpiresAt, row.UsedAt);
}

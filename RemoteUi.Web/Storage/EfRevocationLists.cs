using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Revocation;
using RemoteUi.Web.Revocation;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores registered revocation lists in SQLite. They are public, and not encrypted.</summary>
internal sealed class EfRevocationLists(IDbContextFactory<RemoteUiDbContext> contexts) : IRevocationListStore
{
    public async Task<IReadOnlyList<RegisteredCrl>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.RevocationLists
            .OrderBy(row => row.RegisteredAt)
            .Select(row => new
            {
                row.Thumbprint,
                row.Issuer,
                row.ThisUpdate,
                row.NextUpdate,
                row.Count,
                row.RegisteredAt,
            })
            .ToListAsync(cancellationToken);
        return [
            .. rows.Select(row => new RegisteredCrl(
                row.Thumbprint, new X500DistinguishedName(row.Issuer), row.ThisUpdate, row.NextUpdate, row.Count,
                row.RegisteredAt)),
        ];
    }

    public async Task<IReadOnlyList<Crl>> OfAsync(X500DistinguishedName issuer, CancellationToken cancellationToken)
    {
        var found = new List<Crl>();
        foreach (var registered in await ListAsync(cancellationToken))
            if (Crl.AreSameIssuer(registered.Issuer, issuer)
                && await FindAsync(registered.Thumbprint, cancellationToken) is { } list)
                found.Add(list);
        return found;
    }

    public async Task<Crl?> FindAsync(string thumbprint, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var encoded = await context.RevocationLists
            .Where(row => row.Thumbprint == thumbprint)
            .Select(row => row.Encoded)
            .SingleOrDefaultAsync(cancellationToken);
        return encoded is null ? null : Crl.Read(encoded);
    }

    public async Task AddAsync(Crl list, DateTimeOffset registeredAt, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(new RevocationListRow
        {
            Thumbprint = list.Thumbprint(),
            Issuer = list.Issuer.RawData,
            ThisUpdate = list.ThisUpdate,
            NextUpdate = list.NextUpdate,
            Count = list.Count,
            RegisteredAt = registeredAt,
            Encoded = list.Encoded.ToArray(),
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> DeleteAsync(string thumbprint, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DeleteAsync(
            context.RevocationLists.Where(row => row.Thumbprint == thumbprint), cancellationToken) > 0;
    }
}

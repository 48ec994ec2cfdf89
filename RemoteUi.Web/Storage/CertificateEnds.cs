using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Reads when the certificates in use expire, without their private keys. It does not await: instruments are read in a
/// synchronous callback.
/// </summary>
internal sealed class CertificateEnds(IDbContextFactory<RemoteUiDbContext> contexts)
{
    /// <summary>Returns the end of the certificate of each use; the nearest one if several keys have the use.</summary>
    public IReadOnlyDictionary<KeyUseLocation, DateTimeOffset> Read()
    {
        using var context = contexts.CreateDbContext();
        return context.Keys.AsNoTracking()
            .Where(row => row.UseLocation != KeyUseLocation.None)
            .Select(row => new { row.UseLocation, row.Certificate })
            .AsEnumerable()
            .GroupBy(row => row.UseLocation)
            .ToDictionary(uses => uses.Key, uses => uses.Min(row => EndOf(row.Certificate)));
    }

    private static DateTimeOffset EndOf(byte[] der)
    {
        using var certificate = Certificates.FromDer(der);
        return certificate.NotAfter;
    }
}

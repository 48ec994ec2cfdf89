using Microsoft.EntityFrameworkCore;

namespace RemoteUi.Web.Storage;

/// <summary>Reads when the next scheduled request is sent, without awaiting, for an instrument.</summary>
internal sealed class NextRequest(IDbContextFactory<RemoteUiDbContext> contexts)
{
    /// <summary>Returns the time, or null if no request is scheduled.</summary>
    public DateTimeOffset? Read()
    {
        using var context = contexts.CreateDbContext();
        var planned = context.PlannedRequest.AsNoTracking().SingleOrDefault();
        return planned is null ? null : planned.SetTime + planned.Shift;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RemoteUi.Web.Storage;

/// <summary>Creates the context for <c>dotnet ef</c>, without the rest of the program.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<RemoteUiDbContext>
{
    public RemoteUiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RemoteUiDbContext>().UseSqlite("Data Source=:memory:").Options);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Creates the context for <c>dotnet ef</c>, without the rest of the program.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseSqlite("Data Source=:memory:").Options);
}

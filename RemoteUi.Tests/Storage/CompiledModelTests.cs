using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using RemoteUi.Fleet.Storage;
using RemoteUi.PracticeCa.Register;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>The models that the program starts with are those that its mappings describe.</summary>
public class CompiledModelTests
{
    [Fact]
    public void The_models_of_the_device_are_the_same()
    {
        using var context = new RemoteUiDbContext(
            new DbContextOptionsBuilder<RemoteUiDbContext>().UseSqlite("Data Source=:memory:").Options);

        AssertCompiled(context);
    }

    [Fact]
    public void The_models_of_the_register_are_the_same()
    {
        using var context = new RegisterContext(
            new DbContextOptionsBuilder<RegisterContext>().UseSqlite("Data Source=:memory:").Options);

        AssertCompiled(context);
    }

    [Fact]
    public void The_models_of_rehearsals_in_a_file_are_the_same()
    {
        using var context = new SqliteFleetContext(
            new DbContextOptionsBuilder<SqliteFleetContext>().UseSqlite("Data Source=:memory:").Options);

        AssertCompiled(context);
    }

    [Fact]
    public void The_models_of_rehearsals_in_PostgreSQL_are_the_same()
    {
        using var context = new PostgresFleetContext(
            new DbContextOptionsBuilder<PostgresFleetContext>().UseNpgsql("Host=nowhere").Options);

        AssertCompiled(context);
    }

    private static void AssertCompiled(DbContext context)
    {
        var compiled = context.Model;
        var mapped = context.GetService<IModelRuntimeInitializer>()
            .Initialize(context.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.Contains(".CompiledModel", compiled.GetType().Namespace, StringComparison.Ordinal);
        Assert.True(
            Text(mapped) == Text(compiled),
            "A mapping was changed; packaging/compile-models writes the models again.");
    }

    private static string Text(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);
}

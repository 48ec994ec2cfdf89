using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Revocation;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Checks that a registered revocation list is stored as in the golden file, and can be read from it.
/// </summary>
public sealed class RevocationListRowTests : IAsyncLifetime
{
    private const string Golden = "revocation-list-row.json";

    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonObject Row => JsonNode.Parse(GoldenFile.Read(Golden))!.AsObject();

    /// <summary>The list of the golden file: one revoked certificate, signed by a key that is gone.</summary>
    private static Crl List => Crl.Read(Convert.FromHexString((string)Row["Encoded"]!));

    private IRevocationListStore Store => machine.Get<IRevocationListStore>();

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task A_list_is_written_as_in_the_golden_file()
    {
        CompleteSample.Assert(Row);
        await Store.AddAsync(List, Samples.Noon, Token);

        GoldenFile.AssertIs(Golden, await StoredRow.ReadWholeAsync(machine, "RevocationLists"));
    }

    [Fact]
    public async Task A_list_is_read_from_the_golden_file()
    {
        await InsertAsync(Row);

        var registered = Assert.Single(await Store.ListAsync(Token));

        Assert.Equal(List.Thumbprint(), registered.Thumbprint);
        Assert.Equal(List.Issuer.RawData, registered.Issuer.RawData);
        Assert.Equal((List.ThisUpdate, List.NextUpdate), (registered.ThisUpdate, registered.NextUpdate));
        Assert.Equal((1, Samples.Noon), (registered.Count, registered.RegisteredAt));
        Assert.Equal(
            List.Encoded.ToArray(), (await Store.FindAsync(registered.Thumbprint, Token))!.Encoded.ToArray());
        Assert.Single(await Store.OfAsync(List.Issuer, Token));
    }

    /// <summary>Writes the row without the program's mapping.</summary>
    private async Task InsertAsync(JsonObject row)
    {
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>()
            .CreateDbContextAsync(Token);
        await context.Database.OpenConnectionAsync(Token);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var values = row.Select(column => column.Key is "Issuer" or "Encoded" ? $"X'{column.Value}'"
            : column.Value!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? $"{column.Value}"
            : $"'{column.Value}'");
        command.CommandText =
            $"INSERT INTO RevocationLists ({string.Join(", ", row.Select(column => column.Key))}) "
                + $"VALUES ({string.Join(", ", values)})";
        await command.ExecuteNonQueryAsync(Token);
    }
}

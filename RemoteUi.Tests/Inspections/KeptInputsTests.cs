using System.Text;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Inspections;

/// <summary>What [Keep] stores.</summary>
public sealed class KeptInputsTests : IAsyncLifetime
{
    private TemporaryFolder folder = null!;
    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private KeptInputs Kept => machine.Get<KeptInputs>();

    public async ValueTask InitializeAsync()
    {
        folder = await PreparedFolder.CopyAsync();
        machine = await TestMachine.PrepareAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_input_is_found_as_it_was_kept_and_is_encrypted_at_rest()
    {
        var id = await Kept.KeepAsync(new("wire.pcap", Encoding.UTF8.GetBytes("plainly written")), Token);

        var found = await Kept.FindAsync(id, Token);

        Assert.Equal("wire.pcap", found!.Name);
        Assert.Equal("plainly written", Encoding.UTF8.GetString(found.Bytes));
        var stored = Directory.GetFiles(folder.Path, "*.db*").SelectMany(File.ReadAllBytes).ToArray();
        Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes("plainly written")));
        Assert.NotEqual(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes("wire.pcap")));
    }

    [Fact]
    public async Task The_last_20_are_kept()
    {
        for (var i = 0; i < KeptInputs.MaxInputs + 3; i++) await Kept.KeepAsync(new($"{i}", [1]), Token);

        var list = await Kept.ListAsync(Token);
        Assert.Equal(KeptInputs.MaxInputs, list.Count);
        Assert.DoesNotContain(list, one => one.Name is "0" or "1" or "2");
    }

    [Fact]
    public async Task Together_they_are_bounded()
    {
        for (var i = 0; i < 5; i++) await Kept.KeepAsync(new($"{i}", new byte[InspectedInput.MaxBytes]), Token);

        Assert.Equal(3, (await Kept.ListAsync(Token)).Count);
    }

    [Fact]
    public async Task An_input_is_deleted()
    {
        var id = await Kept.KeepAsync(new("one", [1]), Token);
        await Kept.DeleteAsync(id, Token);

        Assert.Null(await Kept.FindAsync(id, Token));
        Assert.Empty(await Kept.ListAsync(Token));
    }
}

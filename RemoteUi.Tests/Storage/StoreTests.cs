using System.Text;
using System.Text.Json;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

public sealed class StoreTests : IAsyncLifetime
{
    private TemporaryFolder folder = null!;
    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IIssuanceRequestStore Requests => machine.Get<IIssuanceRequestStore>();

    private IKeyRegisterStore Keys => machine.Get<IKeyRegisterStore>();

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
    public async Task A_request_is_loaded_as_it_was_saved()
    {
        var request = Samples.FullRequest();
        await Requests.AddAsync(request, Token);
        await Requests.SaveAsync(request, Token);
        AssertSame(request, await Requests.FindAsync(request.Id, Token));
    }

    /// <summary>Of two lists, each has requests of its own, with the same opened certificates.</summary>
    [Fact]
    public async Task A_request_of_one_list_changes_without_that_of_another()
    {
        await Requests.AddAsync(Samples.FullRequest(), Token);
        var changed = Assert.Single(await Requests.ListAsync(Token));
        var other = Assert.Single(await Requests.ListAsync(Token));

        Assert.NotEmpty(changed.CaCertificates);
        Assert.Same(changed.CaCertificates, other.CaCertificates);
        changed.KeepCa([]);

        Assert.NotEmpty(other.CaCertificates);
        Assert.NotEmpty(Assert.Single(await Requests.ListAsync(Token)).CaCertificates);
        await Requests.SaveAsync(changed, Token);
        Assert.Empty(Assert.Single(await Requests.ListAsync(Token)).CaCertificates);
    }

    [Fact]
    public async Task The_twenty_first_request_replaces_the_oldest_that_has_ended()
    {
        var oldest = Samples.Request(Samples.Noon, RequestState.Pending);
        await Requests.AddAsync(oldest, Token);
        for (var i = 1; i <= 21; i++) await Requests.AddAsync(Samples.Request(Samples.Noon.AddMinutes(i)), Token);

        var kept = await Requests.ListAsync(Token);

        Assert.Equal(20, kept.Count);
        Assert.Equal(Samples.Noon.AddMinutes(21), kept[0].CreatedAt);
        Assert.Equal(oldest.Id, kept[^1].Id);
        Assert.Equal(Samples.Noon.AddMinutes(3), kept[^2].CreatedAt);
    }

    [Fact]
    public async Task A_request_and_its_key_are_saved_together()
    {
        var request = Samples.Request(Samples.Noon, RequestState.Issued);
        await Requests.AddAsync(request, Token);
        var register = await Keys.LoadAsync(Token);
        var key = Samples.MachineKey("new", KeyUse.Tls);
        request.RecordRegistered([], Samples.Noon);

        await Requests.SaveAsync(request, new KeyRegister([.. register.Keys, key], register.Limit), Token);

        AssertSame(key, (await Keys.LoadAsync(Token)).Keys.Single(stored => stored.Id == key.Id));
        Assert.Equal(RequestState.Successful, (await Requests.FindAsync(request.Id, Token))!.State);
    }

    [Fact]
    public async Task Saving_a_deleted_request_leaves_the_register_unchanged()
    {
        var register = new KeyRegister(
            [.. (await Keys.LoadAsync(Token)).Keys, Samples.MachineKey("new", KeyUse.Tls)], 10);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Requests.SaveAsync(Samples.Request(Samples.Noon), register, Token));
        Assert.Single((await Keys.LoadAsync(Token)).Keys);
    }

    [Fact]
    public async Task A_key_removed_from_the_register_is_deleted()
    {
        var register = await Keys.LoadAsync(Token);
        await Keys.SaveAsync(new KeyRegister([.. register.Keys, Samples.MachineKey("one", KeyUse.None)], 10), Token);
        await Keys.SaveAsync(register, Token);
        Assert.Single((await Keys.LoadAsync(Token)).Keys);
    }

    [Fact]
    public async Task Settings_are_loaded_as_they_were_saved()
    {
        var store = machine.Get<IMachineSettingsStore>();
        await store.SaveAsync(Samples.FullSettings, Token);
        var loaded = await store.LoadAsync(Token);
        AssertSame(Samples.FullSettings, loaded);
        Assert.Equal("open sesame", loaded.AutoRequest.ChallengePassword?.Reveal());
    }

    [Fact]
    public async Task Settings_and_the_resulting_plan_are_saved_together()
    {
        var plan = new PlannedRequest(0, Samples.Noon, TimeSpan.Zero);
        await machine.Get<IMachineSettingsStore>().SaveAsync(Samples.FullSettings, plan, Token);
        Assert.True((await machine.Get<IMachineSettingsStore>().LoadAsync(Token)).AutoRequest.TimerEnabled);
        Assert.Equal(plan, await machine.Get<IPlannedRequestStore>().LoadAsync(Token));
    }

    [Fact]
    public async Task The_plan_is_saved_and_deleted()
    {
        var store = machine.Get<IPlannedRequestStore>();
        var plan = new PlannedRequest(4, Samples.Noon, TimeSpan.FromSeconds(77));
        await store.SaveAsync(plan, Token);
        Assert.Equal(plan, await store.LoadAsync(Token));
        await Requests.AddAsync(Samples.Request(Samples.Noon), next: null, Token);
        Assert.Null(await store.LoadAsync(Token));
    }

    [Fact]
    public async Task No_secret_is_in_the_files_as_plain_text()
    {
        await Requests.AddAsync(Samples.FullRequest(), Token);
        await machine.Get<IMachineSettingsStore>().SaveAsync(Samples.FullSettings, Token);

        var bytes = Directory.GetFiles(folder.Path).SelectMany(File.ReadAllBytes).ToArray();
        using var key = Samples.Key.Open();

        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("open sesame")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(key.ExportParameters(includePrivateParameters: true).D));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("mfp.example.org")));
    }

    [Fact]
    public async Task A_key_ring_of_another_machine_is_reported_as_such()
    {
        await machine.DisposeAsync();
        Directory.Delete(folder.File("key-ring"), recursive: true);
        var fault = await Assert.ThrowsAsync<KeyRingMismatchException>(() => TestMachine.PrepareAsync(folder));
        Assert.Contains("key ring", fault.Message, StringComparison.Ordinal);
        machine = await TestMachine.PrepareAsync();
    }

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(Describe(expected), Describe(actual));

    private static string Describe<T>(T value) => JsonSerializer.Serialize(value, ObjectText.Options);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Tokens;

namespace RemoteUi.Tests.Audit;

/// <summary>
/// Lets each write of a change fail, one after the other: the change and its entry are both there, or neither.
/// </summary>
public sealed class AuditedFaultsTests : IAsyncLifetime
{
    private readonly FailingWrites writes = new();
    private TestMachine machine = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.PrepareAsync(change: builder =>
            builder.Services.ConfigureDbContext<RemoteUiDbContext>(options => options.AddInterceptors(writes)));
        await machine.AddPersonAsync("maker", MachineRole.Administrator);
    }

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public Task A_setting() => AssertBothOrNeitherAsync(
        AuditKind.SettingsChanged,
        () => machine.Get<SettingsEditor>().ChangeNetworkAsync(now => now with { IppEnabled = true }, default),
        async () => (await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network.IppEnabled);

    [Fact]
    public async Task An_import()
    {
        var imported = await machine.Get<IMachineSettingsStore>().LoadAsync(default);
        imported = imported with { Communication = imported.Communication with { CaIdentifier = "imported" } };

        await AssertBothOrNeitherAsync(
            AuditKind.SettingsImported, () => machine.Get<SettingsEditor>().ImportAsync(imported, default),
            async () => (await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Communication.CaIdentifier
                == "imported");
    }

    [Fact]
    public async Task The_use_of_a_key_and_its_deletion()
    {
        var key = LogInScene.KeyWith(LogInScene.DeviceCertificate());
        var store = machine.Get<IKeyRegisterStore>();
        var register = await store.LoadAsync(default);
        register.Register(key, deletingOld: true);
        await store.SaveAsync(register, default);

        await AssertBothOrNeitherAsync(
            AuditKind.KeyUseChanged, () => machine.Get<KeyEditor>().AssignUseAsync(key.Id, KeyUse.None, default),
            async () => (await FindAsync())!.Use == KeyUse.None);
        await AssertBothOrNeitherAsync(
            AuditKind.KeyDeleted, () => machine.Get<KeyEditor>().DeleteAsync(key.Id, default),
            async () => await FindAsync() is null);

        async Task<MachineKey?> FindAsync() =>
            (await store.LoadAsync(default)).Keys.FirstOrDefault(one => one.Id == key.Id);
    }

    [Fact]
    public Task A_request() => AssertBothOrNeitherAsync(
        AuditKind.RequestSent,
        () => machine.Get<ManualRequests>().SendAsync(
            new() { KeyName = "mfp", CommonName = "mfp.example" }, default),
        async () => (await machine.Get<IIssuanceRequestStore>().ListAsync(default)).Count > 0);

    [Fact]
    public Task A_token() => AssertBothOrNeitherAsync(
        AuditKind.TokenMade,
        async () => await machine.Get<ApiTokens>().MakeAsync(
            await IdAsync("maker"), new("script", MachineRole.Auditor, TimeSpan.FromDays(1)), default),
        async () => (await machine.Get<ApiTokens>().ListAsync(default)).Count > 0);

    [Fact]
    public Task An_account() => AssertBothOrNeitherAsync(
        AuditKind.AccountAdded,
        () => WithAsync<UserAdministration>(users => users.AddAsync("Anna", "kettle-Violin-4711", MachineRole.Auditor)),
        async () => await IdAsync("Anna") is not null);

    [Fact]
    public async Task The_deletion_of_an_account()
    {
        await machine.AddPersonAsync("Bob", MachineRole.GeneralUser);
        var id = await IdAsync("Bob");

        await AssertBothOrNeitherAsync(
            AuditKind.AccountDeleted, () => WithAsync<UserAdministration>(users => users.DeleteAsync(id, "maker")),
            async () => await IdAsync("Bob") is null);
    }

    [Fact]
    public async Task A_password()
    {
        var id = await IdAsync("maker");
        var before = await HashAsync();

        await AssertBothOrNeitherAsync(
            AuditKind.PasswordChanged,
            () => WithAsync<UserAdministration>(users => users.SetPasswordAsync(id, "kettle-Violin-4711", "root")),
            async () => await HashAsync() != before);

        async Task<string?> HashAsync()
        {
            await using var context = Context();
            return (await context.Users.SingleAsync(user => user.Id == id)).PasswordHash;
        }
    }

    [Fact]
    public async Task The_lock_of_an_account()
    {
        await using var context = Context();
        var user = await context.Users.SingleAsync(one => one.UserName == "maker");
        var failures = machine.Get<FailedLogIns>();
        for (var failure = 1; failure < FailedLogIns.MaxFailures; failure++) await failures.AddAsync(user, false);

        await AssertBothOrNeitherAsync(
            AuditKind.AccountLocked, () => failures.AddAsync(user, false),
            () => failures.IsLockedAsync(user.Id, false));
    }

    /// <summary>Makes a change until no write fails; each time before, one more write succeeds.</summary>
    /// <param name="isDone">Whether the change was made.</param>
    private async Task AssertBothOrNeitherAsync(AuditKind kind, Func<Task> change, Func<Task<bool>> isDone)
    {
        var before = (await EntriesAsync(kind)).Count;
        for (var write = 1; ; write++)
        {
            Assert.InRange(write, 1, 20);
            Assert.False(await isDone());
            writes.FailAt(write);
            var fault = await Record.ExceptionAsync(change);
            writes.Recover();
            if (!writes.HasFailed && fault is not null) throw fault;

            Assert.Equal(await isDone() ? 1 : 0, (await EntriesAsync(kind)).Count - before);
            if (!writes.HasFailed)
            {
                Assert.True(await isDone());
                Assert.True(write > 1, "No write failed");
                return;
            }

            // Some writes only tidy up after the change.
            if (await isDone()) return;
            Assert.NotNull(fault);
        }
    }

    private async Task<List<AuditEntry>> EntriesAsync(AuditKind kind) =>
        await machine.Get<IAuditStore>().ListAsync(new(Kind: kind)).ToListAsync();

    private async Task<string> IdAsync(string name)
    {
        await using var context = Context();
        return (await context.Users.SingleOrDefaultAsync(user => user.UserName == name))?.Id!;
    }

    private RemoteUiDbContext Context() =>
        machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContext();

    private async Task WithAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = machine.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }
}

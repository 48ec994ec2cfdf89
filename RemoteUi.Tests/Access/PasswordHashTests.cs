using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Access;

/// <summary>Checks the real program's value of a setting that tests lower for speed.</summary>
public sealed class PasswordHashTests
{
    [Fact]
    public async Task The_program_uses_210_000_hash_rounds()
    {
        using var folder = new TemporaryFolder();
        await using var app = Program.Build(TestMachine.Arguments(folder));
        Assert.Equal(210_000, app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    [Fact]
    public async Task A_hash_with_fewer_rounds_is_replaced_at_log_in()
    {
        await using var machine = await TestMachine.StartAsync(change: builder =>
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 20));
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        var old = new PasswordHasher<MachineUser>(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        await StoreAsync(machine, old.HashPassword(new(), TestAccounts.Password));

        using var browser = await machine.SignInAsync("root");

        Assert.Equal(20u, await RoundsAsync(machine));
    }

    private static async Task StoreAsync(TestMachine machine, string hash)
    {
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        (await context.Users.SingleAsync()).PasswordHash = hash;
        await context.SaveChangesAsync();
    }

    /// <summary>The number in bytes 5 to 8 of a hash of version 3.</summary>
    private static async Task<uint> RoundsAsync(TestMachine machine)
    {
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        var hash = Convert.FromBase64String((await context.Users.SingleAsync()).PasswordHash!);
        return BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5));
    }
}

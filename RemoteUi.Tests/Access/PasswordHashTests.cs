using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Access;

/// <summary>What tests change to be quick is as it should be in the program itself.</summary>
public sealed class PasswordHashTests
{
    [Fact]
    public async Task The_program_hashes_passwords_with_no_fewer_rounds_than_Identity_asks_for()
    {
        using var folder = new TemporaryFolder();
        await using var app = Program.Build(TestMachine.Arguments(folder));
        var rounds = app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
        Assert.Equal(new PasswordHasherOptions().IterationCount, rounds);
        Assert.True(rounds >= 100_000, $"{rounds} rounds");
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Access;

/// <summary>Checks the real program's value of a setting that tests lower for speed.</summary>
public sealed class PasswordHashTests
{
    [Fact]
    public async Task The_program_uses_at_least_Identitys_default_number_of_hash_rounds()
    {
        using var folder = new TemporaryFolder();
        await using var app = Program.Build(TestMachine.Arguments(folder));
        var rounds = app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
        Assert.Equal(new PasswordHasherOptions().IterationCount, rounds);
        Assert.True(rounds >= 100_000, $"{rounds} rounds");
    }
}

using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Hosting;

public sealed class HostLoopTests
{
    [Fact]
    public async Task A_port_in_use_ends_the_program_with_exit_code_1()
    {
        await using var first = await TestMachine.StartAsync();
        using var folder = new TemporaryFolder();
        Assert.Equal(
            1,
            await HostLoop.RunAsync(() =>
                Program.Build(
                    TestMachine.Arguments(
                        folder, $"--Listen:HttpPort={first.Address.Port}", "--Listen:Address=127.0.0.1"))));
    }
}

using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>A machine with an administrator's token, shared by the tests of a class.</summary>
public sealed class ApiMachine : IAsyncLifetime
{
    public TestMachine Machine { get; private set; } = null!;

    public HttpClient Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Machine = await TestMachine.StartAsync();
        Api = await Machine.ApiAsync();
    }

    public ValueTask DisposeAsync()
    {
        Api.Dispose();
        return Machine.DisposeAsync();
    }
}

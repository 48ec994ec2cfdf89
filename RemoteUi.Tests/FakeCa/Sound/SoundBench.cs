using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>A sound CA over HTTP, and a session of the server check that talks to it.</summary>
internal sealed class SoundBench : IAsyncDisposable
{
    private readonly FakeCaHost host = new();
    private readonly HttpMessageInvoker http;

    private SoundBench(SoundCa ca)
    {
        Ca = ca;
        var time = new ImpatientClock();
        http = new(new SocketsHttpHandler());
        Client = new ScepClient(new HttpScepTransport(http, time), time, NullLogger<ScepClient>.Instance);
    }

    public SoundCa Ca { get; }

    public ScepClient Client { get; }

    public CheckSession Session { get; private set; } = null!;

    public static async Task<SoundBench> StartAsync(SoundCa? ca = null)
    {
        var bench = new SoundBench(ca ?? new SoundCa());
        await bench.host.InitializeAsync();
        var order = CheckBench.OrderFor(bench.host.Serve(bench.Ca), CheckLevel.Enroll) with
        {
            ChallengePasswords = [.. SoundCa.Passwords.Select(password => new Secret(password))],
            PasswordsAreOneTime = true,
        };
        bench.Session = new(order, bench.Client, bench.http, KeyStock.Start(), new ImpatientClock())
        {
            Trust = new(new NoOwnCaCertificates()),
        };
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }
}

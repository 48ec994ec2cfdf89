using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Network;
using RemoteUi.Network.IpSec;
using RemoteUi.Network.IpSec.Vici;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>Tests what a test does with a daemon that is missing, refuses, or goes away.</summary>
public sealed class IpSecTestTests : IAsyncDisposable
{
    private static readonly string[] Unloading = ["terminate", "unload-conn", "unload-authority", "unload-key"];

    private readonly FakeDaemon daemon = new();
    private readonly FakeTimeProvider clock = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => daemon.DisposeAsync();

    [Fact]
    public async Task Without_a_peer_or_a_key_nothing_is_asked()
    {
        Assert.Equal(IpSecTest.NoPeer, (await RunAsync(Plan with { Peer = null })).Ending.Word);
        Assert.Equal(IpSecTest.NoKey, (await RunAsync(Plan with { Key = null })).Ending.Word);
        Assert.Equal(DaemonAbsence.SettingMissing, (await RunAsync(Plan, new(""))).Ending.Word);
        Assert.Empty(daemon.Commands);
    }

    [Fact]
    public async Task A_socket_that_is_not_there_is_explained()
    {
        var socket = new IpSecDaemon(daemon.Path + "-other");

        Assert.Equal(
            DaemonAbsence.ServiceMissing,
            (await RunAsync(Plan, socket with { Programs = [daemon.Path] })).Ending.Word);
        Assert.Equal(
            DaemonAbsence.PackageMissing, (await RunAsync(Plan, socket with { Programs = [] })).Ending.Word);
    }

    [Fact]
    public async Task A_socket_on_which_nobody_listens_is_explained()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(daemon.Path + "-left"));

        var test = await RunAsync(Plan, new(daemon.Path + "-left"));

        Assert.Equal(DaemonAbsence.NobodyListens, test.Ending.Word);
        Assert.Equal([daemon.Path + "-left"], test.Ending.Arguments);
    }

    [Fact]
    public void A_socket_that_may_not_be_opened_is_explained() => Assert.Equal(
        (DaemonAbsence.NotPermitted, Environment.UserName),
        DaemonAbsence.Explain(new("/run/charon.vici"), new((int)SocketError.AccessDenied)) is var ending
            ? (ending.Word, ending.Arguments[1])
            : default);

    [Fact]
    public async Task A_key_that_the_daemon_refuses_is_taken_away_all_the_same()
    {
        daemon.Answer("load-key", _ => Failure("parsing failed"));

        var test = await RunAsync(Plan);

        Assert.Equal(IpSecTestRun.DaemonRefused, test.Ending.Word);
        Assert.Equal(["load-key", "parsing failed"], test.Ending.Arguments);
        Assert.Superset(Unloading.ToHashSet(), daemon.Commands.ToHashSet());
    }

    [Fact]
    public async Task A_CA_certificate_that_the_daemon_refuses_is_left_out()
    {
        daemon.Answer("load-authority", _ => Failure("CA certificate missing"));

        var test = await RunAsync(Plan);

        Assert.Contains(test.Steps, step => step is { Word: IpSecSteps.CaRefused, IsRemark: true });
        Assert.Contains("initiate", daemon.Commands);
    }

    [Fact]
    public async Task A_daemon_that_goes_away_during_the_test_is_explained()
    {
        daemon.Answer("initiate", _ => null);

        var test = await RunAsync(Plan);

        Assert.Equal(IpSecTestRun.DaemonLost, test.Ending.Word);
        Assert.Superset(Unloading.ToHashSet(), daemon.Commands.ToHashSet());
        Assert.Contains(test.Steps, step => step.Word == IpSecSteps.Unloaded);
    }

    [Fact]
    public async Task A_command_that_the_daemon_does_not_know_is_explained()
    {
        daemon.Answer("load-conn", _ => new(ViciPacketType.CommandUnknown, null, new()));

        var test = await RunAsync(Plan);

        Assert.Equal(IpSecTestRun.DaemonStrange, test.Ending.Word);
        Assert.Contains("load-conn", test.Ending.Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_does_not_go_away_is_reported()
    {
        var keyId = "";
        daemon.Answer("unload-key", message =>
        {
            keyId = message.Text("id")!;
            return Failure("busy");
        });
        daemon.Answer("get-keys", _ => FakeDaemon.Response(
            new() { { "keys", keyId.Length == 0 ? [] : [System.Text.Encoding.UTF8.GetBytes(keyId)] } }));

        var test = await RunAsync(Plan);

        Assert.Contains(test.Steps, step => step is { Word: IpSecSteps.NotUnloaded, IsRemark: true });
        Assert.DoesNotContain(test.Steps, step => step.Word == IpSecSteps.Unloaded);
        Assert.DoesNotContain("clear-creds", daemon.Commands);
    }

    [Fact]
    public async Task A_canceled_test_takes_everything_away()
    {
        using var cancellation = new CancellationTokenSource();
        using var release = new SemaphoreSlim(0);
        daemon.Answer("initiate", _ =>
        {
            cancellation.Cancel();
            release.Wait(CancellationToken.None);
            return null;
        });

        var running = RunAsync(Plan, cancellationToken: cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        release.Release();
        Assert.Superset(Unloading.ToHashSet(), daemon.Commands.ToHashSet());
    }

    [Fact]
    public async Task A_daemon_that_does_not_answer_ends_the_test_by_its_time_limit()
    {
        using var release = new SemaphoreSlim(0);
        daemon.Answer("initiate", _ =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            release.Wait(CancellationToken.None);
            return null;
        });

        var test = await RunAsync(Plan);

        release.Release();
        Assert.Equal(IpSecTestRun.DaemonSilent, test.Ending.Word);
        Assert.Superset(Unloading.ToHashSet(), daemon.Commands.ToHashSet());
    }

    [Fact]
    public async Task The_key_is_not_in_the_result()
    {
        var test = await RunAsync(Plan);

        var key = Convert.ToBase64String(TestKeys.First.RevealPkcs8());
        Assert.DoesNotContain(key, string.Join(' ', test.Steps.SelectMany(step => step.Arguments)));
        Assert.Equal(IkeEndings.Failed, test.Ending.Word);
    }

    private static IpSecTestPlan Plan => new(
        new("branch", "10.0.0.2"), IkeCertificates.KeyOf(TestKeys.First, TestKeys.Certificate), [TestKeys.Ca]);

    private static ViciPacket Failure(string reason) =>
        FakeDaemon.Response(new() { { "success", "no" }, { "errmsg", reason } });

    private async Task<ConnectionTest> RunAsync(
        IpSecTestPlan plan, IpSecDaemon? other = null, CancellationToken cancellationToken = default)
    {
        using var test = new IpSecTest(
            other ?? new(daemon.Path), new KnownRevocations(), clock, NullLogger<IpSecTest>.Instance);
        return await test.RunAsync(plan, cancellationToken);
    }
}

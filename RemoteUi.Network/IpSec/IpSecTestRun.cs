using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Machine;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>Represents one run of <see cref="IpSecTest"/>, with the steps that it took.</summary>
internal sealed class IpSecTestRun(
    IpSecDaemon daemon, IpSecTestPlan plan, IpSecPeer peer, MachineKey key, TimeProvider clock, ILogger log)
{
    public const string DaemonLost = nameof(DaemonLost);
    public const string DaemonStrange = nameof(DaemonStrange);
    public const string DaemonSilent = nameof(DaemonSilent);
    public const string DaemonRefused = nameof(DaemonRefused);

    private readonly long start = clock.GetTimestamp();
    private readonly LoadedForTest loaded = new(plan, key);
    private readonly List<TestStep> steps = [];

    public string Name => loaded.Name;

    public IReadOnlyList<TestStep> Steps => steps;

    private TimeSpan Elapsed => clock.GetElapsedTime(start);

    public async Task<TestEnding> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(daemon.PeerTime + daemon.DaemonTime, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var connection = await ViciConnection.OpenAsync(daemon.Socket, both.Token);
            return await RunAsync(connection, both.Token);
        }
        catch (SocketException fault)
        {
            return DaemonAbsence.Explain(daemon, fault);
        }
        catch (IOException fault)
        {
            return new(DaemonLost, false, fault.Message);
        }
        catch (ViciFormatException fault)
        {
            return new(DaemonStrange, false, fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DaemonSilent, false, daemon.Socket);
        }
    }

    private async Task<TestEnding> RunAsync(ViciConnection connection, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "list-cert", "list-sa", "control-log" })
            await connection.RegisterAsync(name, cancellationToken);
        var version = (await connection.CallAsync("version", [], cancellationToken)).Message;
        Add(IpSecSteps.DaemonFound, version.Text("daemon") ?? "", version.Text("version") ?? "");
        var before = await DaemonContent.ReadAsync(connection, cancellationToken);
        Remark(before);
        try
        {
            return await loaded.LoadAsync(connection, CaRefused, cancellationToken) is { } refused
                ? new(DaemonRefused, false, refused.Command, refused.Error)
                : await AttemptsAsync(connection, cancellationToken);
        }
        finally
        {
            await UnloadAsync(before);
        }
    }

    private Task<TestEnding> AttemptsAsync(ViciConnection connection, CancellationToken cancellationToken)
    {
        Add(IpSecSteps.Loaded, key.Certificate.Subject, plan.Cas.Count.ToString(CultureInfo.InvariantCulture));
        var attempts = new IkeAttempts(connection, loaded.Name, plan, peer, key, steps, () => Elapsed)
        {
            PeerTime = daemon.PeerTime,
        };
        return attempts.RunAsync(cancellationToken);
    }

    /// <summary>
    /// Takes everything away on a connection of its own: the other one may wait for the peer, or the test be canceled.
    /// </summary>
    private async Task UnloadAsync(DaemonContent before)
    {
        using var limit = new CancellationTokenSource(daemon.DaemonTime, clock);
        try
        {
            using var connection = await ViciConnection.OpenAsync(daemon.Socket, limit.Token);
            await connection.RegisterAsync("list-cert", limit.Token);
            Report(before, await loaded.UnloadAsync(connection, before, limit.Token));
        }
        catch (Exception fault)
            when (fault is SocketException or IOException or ViciFormatException or OperationCanceledException)
        {
            log.NotUnloaded(fault, Name);
            AddRemark(IpSecSteps.NotUnloaded);
        }
    }

    private void Report(DaemonContent before, DaemonContent after)
    {
        if (loaded.IsLeftIn(after, before))
        {
            log.NotUnloaded(null, Name);
            AddRemark(IpSecSteps.NotUnloaded);
            return;
        }

        Add(IpSecSteps.Unloaded);
        if (loaded.CertificateIsLeftIn(after)) Add(IpSecSteps.CertificateLeft);
    }

    private void Remark(DaemonContent before)
    {
        var others = before.Certificates.Count(one =>
            one.IsCa && !plan.Cas.Any(ca => ca.RawData.AsSpan().SequenceEqual(one.Bytes)));
        if (others > 0) AddRemark(IpSecSteps.OtherCas, others.ToString(CultureInfo.InvariantCulture));
        if (before.Certificates.Any(loaded.IsAnotherOfKey)) AddRemark(IpSecSteps.OtherCertificate);
        var now = clock.GetUtcNow();
        var until = key.Certificate.NotAfter.ToUniversalTime();
        if (until < now) AddRemark(IpSecSteps.OwnExpired, until.ToString("u", CultureInfo.InvariantCulture));
        if (plan.Cas.Count == 0) AddRemark(IpSecSteps.NoCas);
    }

    private void CaRefused(X509Certificate2 ca, string reason) =>
        AddRemark(IpSecSteps.CaRefused, ca.Subject, reason);

    private void Add(string word, params string[] arguments) => steps.Add(new(word, Elapsed, arguments));

    private void AddRemark(string word, params string[] arguments) =>
        steps.Add(new(word, Elapsed, arguments) { IsRemark = true });
}

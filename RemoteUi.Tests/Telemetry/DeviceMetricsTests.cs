using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Telemetry;

namespace RemoteUi.Tests.Telemetry;

public sealed class DeviceMetricsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_state_of_the_device_is_read_when_it_is_collected()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var now = TestKeys.Certificate.NotAfter - TimeSpan.FromDays(3);
        using var metrics = new DeviceMetrics(
            machine.Get<CertificateEnds>(), machine.Get<NextRequest>(), machine.Get<PracticeCaAdministration>(),
            new FakeTimeProvider(now));
        using var measured = new Measurements(metrics.Meter);
        measured.Observe();
        Assert.Equal(["remote_ui.practice_ca.waiting{} 0"], measured.All);
        measured.All.Clear();

        var register = await machine.Get<IKeyRegisterStore>().LoadAsync(default);
        foreach (var use in new[] { KeyUse.Tls, KeyUse.None })
            register.Register(
                new MachineKey(
                    Guid.NewGuid(), $"{use}", TestKeys.First, TestKeys.Certificate, [], now, isDefault: false, use),
                deletingOld: false);
        await machine.Get<IKeyRegisterStore>().SaveAsync(register, default);
        await machine.Get<IPlannedRequestStore>()
            .SaveAsync(new PlannedRequest(1, Noon, TimeSpan.FromSeconds(90)), default);
        measured.Observe();

        Assert.Equal(
            [
                "remote_ui.certificate.time_left{use=Tls} 259200",
                $"remote_ui.next_request.timestamp{{}} {Noon.ToUnixTimeSeconds() + 90}",
                "remote_ui.practice_ca.waiting{} 0",
            ],
            measured.All);
    }
}

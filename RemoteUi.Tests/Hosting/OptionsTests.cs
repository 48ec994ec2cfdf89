using Microsoft.Extensions.Options;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Hosting;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Listen:HttpPort", "70000")]
    [InlineData("Listen:HttpPort", "-1")]
    [InlineData("Listen:HttpsPort", "65536")]
    [InlineData("Listen:Address", "nowhere at all")]
    [InlineData("Device:KeyLimit", "0")]
    [InlineData("Device:KeyLimit", "1001")]
    [InlineData("Device:TimeZone", "Europe/Atlantis")]
    [InlineData("Device:Name", " ")]
    [InlineData("Device:IpSec:ViciSocket", "charon.vici")]
    [InlineData("Device:IpSec:ViciSocket", "tcp://127.0.0.1:4502")]
    public async Task A_setting_out_of_range_is_reported_at_start(string setting, string value)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            TestMachine.StartAsync(settings: $"--{setting}={value}"));
        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Device:KeyLimits", "3")]
    [InlineData("Device:IpSec:Socket", "/run/charon.vici")]
    [InlineData("Scep:Floor", "Single Des")]
    [InlineData("Log:Format", "Xml")]
    [InlineData("Telemetry:Prometheus", "perhaps")]
    [InlineData("Telemetry:Metrics", "true")]
    public async Task An_unknown_setting_is_reported_at_start(string setting, string value)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            TestMachine.StartAsync(settings: $"--{setting}={value}"));
        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_is_applied_to_the_machine()
    {
        await using var machine = await TestMachine.PrepareAsync(
            settings: [
                "--Device:Name=Copier", "--Device:TimeZone=Europe/Prague", "--Device:KeyLimit=3",
                "--Scep:Floor=AesSha256", "--Scep:AcceptMissingRecipientNonce=true",
                "--Scep:MinRecipientKey=1024", "--Scep:PostQuantumSignatures=true",
            ]);

        var profile = machine.Get<MachineProfile>();

        Assert.Equal(("Copier", "Europe/Prague", 3), (profile.Name, profile.TimeZone.Id, profile.KeyLimit));
        Assert.Equal(
            new ScepDemands
            {
                Floor = AlgorithmFloor.AesSha256,
                AcceptMissingRecipientNonce = true,
                MinRecipientKey = 1024,
                PostQuantumSignatures = true,
            },
            machine.Get<ScepDemands>());
    }
}

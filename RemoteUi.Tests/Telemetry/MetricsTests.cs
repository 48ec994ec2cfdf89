using System.Globalization;
using System.Text.RegularExpressions;
using RemoteUi.Tests.Flows;

namespace RemoteUi.Tests.Telemetry;

/// <summary>Tests what <c>/metrics</c> says after a certificate was issued and a request refused.</summary>
[Collection(nameof(WatchedProgram))]
public sealed partial class MetricsTests(WatchedProgram shared) : WatchedProgramTests(shared)
{
    private string[] Lines => Shared.PrometheusMetrics.Split('\n');

    [Theory]
    [InlineData("remote_ui_enrollments_total", "outcome=\"Successful\"", "cause=\"None\"", "origin=\"ByHand\"")]
    [InlineData("remote_ui_enrollments_total", "outcome=\"Failed\"", "cause=\"ServerRefused\"")]
    [InlineData("remote_ui_enrollment_step_duration_seconds_count", "step=\"MakeKey\"")]
    [InlineData("remote_ui_enrollment_step_duration_seconds_count", "step=\"Send\"")]
    [InlineData("remote_ui_practice_ca_issued_total")]
    [InlineData("remote_ui_practice_ca_refused_total", "fail_info=\"BadRequest\"")]
    [InlineData("remote_ui_practice_ca_waiting")]
    [InlineData("remote_ui_certificate_time_left_seconds", "use=\"Tls\"")]
    [InlineData("http_server_request_duration_seconds_count")]
    [InlineData("dotnet_process_cpu_time_seconds_total")]
    public void An_instrument_is_named_as_Prometheus_names_them(string name, params string[] labels) => Assert.Contains(
        Lines, line => Regex.IsMatch(line, $"^{name}[{{ ]")
            && labels.All(label => line.Contains(label, StringComparison.Ordinal)));

    [Fact]
    public void The_time_left_is_that_of_the_certificate()
    {
        var line = Lines.First(one =>
            one.StartsWith("remote_ui_certificate_time_left_seconds{", StringComparison.Ordinal));

        var seconds = double.Parse(Value().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(seconds / 86400, 364, 366);
    }

    [GeneratedRegex(@"\} ([0-9.eE+]+)")]
    private static partial Regex Value();
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Follows the ID of one request through everything that the program tells about it, and checks what is loaded for
/// that.
/// </summary>
[Collection(nameof(WatchedProgram))]
public sealed class OneIdTests(WatchedProgram shared) : WatchedProgramTests(shared)
{
    [Fact]
    public void One_id_runs_through_log_trace_page_evidence_and_audit()
    {
        var id = Shared.RequestId;

        Assert.True(Guid.TryParse(id, out _), id);
        Assert.Contains(id, Encoding.UTF8.GetString(Shared.Traces), StringComparison.Ordinal);
        Assert.Equal(id, (string?)JsonNode.Parse(Shared.Evidence)!["request"]!["id"]);
        Assert.Equal(
            ["KeyRegistered", "RequestSent"],
            Shared.AuditCsv.Split('\n').Where(line => line.TrimEnd().EndsWith(id, StringComparison.Ordinal))
                .Select(line => line.Split(',')[3]));
    }

    [Fact]
    public void Each_line_of_the_log_is_JSON_and_those_of_the_run_have_the_id_in_their_scope()
    {
        // What is printed for the person at the terminal is no log.
        var lines = Shared.Program.Output.Split('\n').Where(line => line.StartsWith('{')).ToList();

        var messages = lines.Select(line => JsonNode.Parse(line)!).ToList();
        var sending = Assert.Single(
            messages, message => (string?)message["Category"] == "RemoteUi.Core.Enrollment.ScepSteps"
                && ((string?)message["Message"])!.StartsWith(
                    $"Sending request {Shared.RequestId}", StringComparison.Ordinal));
        Assert.Contains(
            sending["Scopes"]!.AsArray(),
            scope => scope!.GetValueKind() == JsonValueKind.Object
                && (string?)scope["IssuanceRequest"] == Shared.RequestId);
        Assert.EndsWith("Z", (string?)sending["Timestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_assembly_of_OpenTelemetry_is_loaded_unless_it_is_asked_for()
    {
        using var data = await PreparedFolder.CopyAsync();
        await using var plain = await RunningProgram.StartAsync(data.Path);

        Assert.Contains("/OpenTelemetry.dll", Loaded(Shared.Program), StringComparison.Ordinal);
        Assert.DoesNotContain("/OpenTelemetry", Loaded(plain), StringComparison.Ordinal);
        Assert.Contains("/RemoteUi.Core.dll", Loaded(plain), StringComparison.Ordinal);
    }

    private static string Loaded(RunningProgram program) => File.ReadAllText($"/proc/{program.ProcessId}/maps");
}

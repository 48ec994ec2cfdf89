using System.CommandLine;
using System.Globalization;
using RemoteUi.Web.Api.Device;
using RemoteUi.Web.Api.Requests;

namespace RemoteUi.Web.Commands;

/// <summary>The command <c>status</c>: what a running Remote UI does now, and its last requests.</summary>
internal static class StatusCommand
{
    public const string Name = "status";

    public static Command Create() => MachineCommand.Create(
        Name, "Show the state and the last requests of a running Remote UI", [], [], ShowAsync);

    private static async Task<int> ShowAsync(MachineCall call)
    {
        var device = await call.Machine.GetAsync<StatusModel>("status", call.Stop);
        var requests = await call.Machine.GetAsync<RequestListModel>("requests", call.Stop);
        call.Output.Line($"{device.Name} ({device.Model}, {device.SerialNumber})");
        call.Output.Line(device.ToBeProcessed is { } next
            ? call.Words["Machine.Next", TimeOf(next.LeavesAt)]
            : call.Words[device.IsLocked ? "Machine.TimerIsOn" : "Machine.TimerIsOff"]);
        foreach (var request in requests.Requests) call.Output.Line(LineOf(request));
        call.Output.Document(new { Status = "done", Device = device, requests.Requests });
        return CommandExit.Done;
    }

    private static string LineOf(RequestModel request) => string.Join(
        "  ",
        request.Id, TimeOf(request.EndedAt ?? request.SentAt ?? request.CreatedAt), request.State,
        request.KeyAndCertificate.KeyName, request.Error?.Details ?? request.Certificate?.Subject ?? "");

    private static string TimeOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Api.Requests;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>request</c>: lets a running Remote UI request a certificate from its current server, and follows the
/// request to its end.
/// </summary>
internal static class RequestCommand
{
    public const string Name = "request";

    public static Command Create()
    {
        var options = new MachineRequestOptions();
        return MachineCommand.Create(
            Name, "Let a running Remote UI request a certificate", [], options.All, call => RunAsync(call, options));
    }

    private static async Task<int> RunAsync(MachineCall call, MachineRequestOptions options)
    {
        var sent = await call.Machine.PostAsync<RequestModel>("requests", options.Body(call.Parsed), call.Stop);
        call.Output.Line(call.Words["Machine.Sent", sent.Id, sent.ServerUrl]);
        var ended = await FollowAsync(call, sent);
        return ended.State switch
        {
            RequestState.Successful => await FinishAsync(call, ended, options.ChainFile(call.Parsed)),
            RequestState.Deferred => Wait(call, ended),
            _ => Fail(call, ended),
        };
    }

    /// <summary>Prints each step once, and returns the request as it ended.</summary>
    private static async Task<RequestModel> FollowAsync(MachineCall call, RequestModel request)
    {
        var printed = 0;
        await foreach (var now in call.Machine.FollowAsync<RequestModel>($"requests/{request.Id}/events", call.Stop))
        {
            request = now;
            foreach (var step in now.Steps.Skip(printed)) call.Output.Line($"{step.At.UtcDateTime:u}  {step.Kind}");
            printed = now.Steps.Count;
        }

        return request.IsInProgress
            ? throw new HttpRequestException(call.Words["Machine.Lost", request.Id])
            : request;
    }

    private static async Task<int> FinishAsync(MachineCall call, RequestModel ended, string? file)
    {
        var certificate = ended.Certificate!;
        call.Output.Line(
            call.Words[
                "Issued", ForeignText.Escape(certificate.Subject), certificate.SerialNumber,
                $"{certificate.NotAfter.UtcDateTime:u}"]);
        if (file is not null)
        {
            var chain = await call.Machine.DownloadAsync(
                HttpMethod.Get, $"keys/{ended.Id}/chain.pem", null, call.Stop);
            await File.WriteAllBytesAsync(file, chain, call.Stop);
            call.Output.Line(call.Words["Written", file]);
        }

        call.Output.Document(new { Status = "issued", Request = ended, Chain = file });
        return CommandExit.Done;
    }

    private static int Wait(MachineCall call, RequestModel ended)
    {
        call.Output.Line(call.Words["Machine.Pending", ended.Id]);
        call.Output.Document(new { Status = "pending", Request = ended });
        return CommandExit.Pending;
    }

    private static int Fail(MachineCall call, RequestModel ended) =>
        call.Output.Failure(
            ended.Error is { } error
                ? new(error.Cause, error.Sentence, error.Remedy, error.Evidence ?? "")
                : new($"{ended.State}", "", "", ""),
            call.Words);
}

using System.Net;
using System.Net.Sockets;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// Checks that each failing request ends with its [Details] of docs/machine.md, section 5, and an explanation of the
/// cause.
/// </summary>
public class DetailsOfErrorsTests
{
    [Fact]
    public async Task Each_failure_ends_with_its_details()
    {
        await using var server = await ScepServerProcess.StartAsync("open sesame");
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start();
        using var data = await PreparedFolder.CopyAsync();
        await using var program = await RunningProgram.StartAsync(data.Path);
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        var silent = new Uri($"http://127.0.0.1:{((IPEndPoint)silence.LocalEndpoint).Port}/scep");

        await EndsAsync(
            person, server.Address, "Communication Error (SCEP ERROR Fail Info 2)", "does not allow", "wrong password");
        await EndsAsync(
            person, new Uri($"http://127.0.0.1:{FreePort.Next()}/scep"), "Communication Error (TCP ERROR)",
            "connection");
        await EndsAsync(person, new Uri(server.Address, "/nothing-here"), "Communication Error (TCP ERROR 404)", "404");
        await EndsAsync(person, silent, "Communication Error (TCP ERROR)", "did not reply within", timeoutSeconds: 1);
    }

    private static async Task EndsAsync(
        NoScriptAdministrator person, Uri server, string details, string cause, string? challenge = null,
        int timeoutSeconds = 20)
    {
        await person.SetServerAsync(server, timeoutSeconds);
        await person.SendRequestAsync("lobby", "192.0.2.7", challenge);
        await person.WaitForStatusAsync(details);
        Assert.Contains(cause, person.Browser.Text, StringComparison.OrdinalIgnoreCase);
    }
}

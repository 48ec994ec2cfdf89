using System.Net;
using RemoteUi.Core.Enrollment;
using RemoteUi.Network.Ipp;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Printing;

namespace RemoteUi.Tests.Printing;

public sealed class IppLimitTests
{
    [Fact]
    public async Task A_caller_may_send_600_requests_a_minute()
    {
        await using var machine = await TestMachine.StartAsync();
        var settings = machine.Get<IMachineSettingsStore>();
        var stored = await settings.LoadAsync(default);
        await settings.SaveAsync(stored with { Network = stored.Network with { IppEnabled = true } }, default);
        using var http = machine.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request <= IppLimit.PerMinute; request++)
        {
            using var response = await http.PostAsync(IppAddresses.Path, new ByteArrayContent([]));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], status => Assert.Equal(HttpStatusCode.UnsupportedMediaType, status));
        using var page = await http.GetAsync("/log-in");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, page.StatusCode);
    }
}

namespace RemoteUi.Tests.Peers;

public class ScepServerProcessTests
{
    [Fact]
    public async Task The_server_replies_and_replies_again_after_a_stop()
    {
        await using var server = await ScepServerProcess.StartAsync("secret");
        using var http = new HttpClient();
        var capabilities = new Uri(server.Address + "?operation=GetCACaps");

        Assert.Contains("POSTPKIOperation", await http.GetStringAsync(capabilities), StringComparison.Ordinal);
        await server.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(capabilities));
        await server.StartAgainAsync();
        Assert.NotEmpty(await http.GetStringAsync(capabilities));
    }
}

using System.Net;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

public sealed class ContentRootTests
{
    [Fact]
    public void The_nearest_parent_folder_with_appsettings_is_the_content_root()
    {
        using var folder = new TemporaryFolder();
        var below = Directory.CreateDirectory(folder.File("bin/Debug")).FullName;
        File.WriteAllText(folder.File("appsettings.json"), "{}");
        Assert.Equal(folder.Path, ContentRoot.Find(below));
    }

    [Fact]
    public async Task The_frameworks_script_is_served_in_every_environment()
    {
        await using var machine = await TestMachine.StartAsync();
        using var browser = machine.Browser();
        var answer = await browser.GetAsync(new Uri("_framework/blazor.web.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
    }
}

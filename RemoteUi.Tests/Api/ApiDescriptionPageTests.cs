using RemoteUi.Tests.Flows;

namespace RemoteUi.Tests.Api;

/// <summary>The page that shows the description of the API.</summary>
public sealed class ApiDescriptionPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    [Fact]
    public async Task The_page_lists_operations_and_fields_with_the_sentences_of_the_code()
    {
        await shared.Browser.GoAsync("/workbench");
        await shared.Browser.FollowAsync("API Description");

        var text = shared.Browser.Text;
        Assert.Contains("PUT /api/v1/settings/communication", text, StringComparison.Ordinal);
        Assert.Contains(
            "Changes the server that requests go to. Locked while the timer is on.", text, StringComparison.Ordinal);
        Assert.Contains("POST /api/v1/requests", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            shared.Browser.Page.QuerySelectorAll("script[src]"),
            script => script.GetAttribute("src")!.Contains("//", StringComparison.Ordinal));

        await shared.Browser.FollowAsync("CommunicationModel");

        Assert.Contains(
            "The seconds allowed for each exchange, 1 to 300.", shared.Browser.Text, StringComparison.Ordinal);
    }
}

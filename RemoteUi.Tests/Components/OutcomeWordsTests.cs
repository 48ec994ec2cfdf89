using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Web.Components.Requests;
using RemoteUi.Web.Resources;

namespace RemoteUi.Tests.Components;

public class OutcomeWordsTests
{
    [Theory]
    [InlineData("en", "SUCCESS", "SUCCESS: issued")]
    [InlineData("en", "FAILURE 2", "FAILURE: refused, failInfo 2")]
    [InlineData("en", "FAILURE", "FAILURE: refused")]
    [InlineData("en", "Html answer", "web page instead of a message")]
    [InlineData("en", "Html answer (Html answer)", "web page instead of a message")]
    [InlineData("en", "Certificate not from ca (SUCCESS)",
        "certificate not issued by the server's CA (SUCCESS: issued)")]
    [InlineData("en", "Connection lost (ca:80: reset)", "connection lost (ca:80: reset)")]
    [InlineData("en", "3 certificate(s)", "certificates: 3")]
    [InlineData("en", "redirected to http://x/", "redirected to http://x/")]
    [InlineData("en", "", "")]
    [InlineData("cs", "Http error", "chyba HTTP")]
    [InlineData("cs", "6 capabilities", "schopnosti: 6")]
    public void An_outcome_is_shown_in_the_users_language(string language, string stored, string shown) =>
        Assert.Equal(shown, OutcomeWords.Of(stored, LabelsIn(language)));

    [Fact]
    public void No_cause_is_shown_by_its_code_name() => Assert.All(
        Enum.GetValues<Cause>(),
        cause => Assert.NotEqual(cause.Words(), OutcomeWords.Of(cause.Words(), LabelsIn("en"))));

    private static IStringLocalizer<Labels> LabelsIn(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .BuildServiceProvider()
            .GetRequiredService<IStringLocalizer<Labels>>();
    }
}

using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Components;

/// <summary>Posts the forms of an account's page: role, password, deletion.</summary>
public sealed class PostedUsersTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task A_role_is_changed()
    {
        await OpenAsync("promoted");
        Browser.Fill("Role:", nameof(MachineRole.Administrator));

        await Browser.PressAsync("Update");

        Assert.Contains("The role was changed.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Administrator", Row("promoted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_replaces_the_old_one()
    {
        await OpenAsync("forgetful");
        Browser.Fill("New Password:", "a new horse 44");
        Browser.Fill("Confirm Password:", "a new horse 44");

        await Browser.PressAsync("Set Password");

        Assert.Contains("The password was set.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Incorrect user name or password", await LogInAsync("forgetful", TestAccounts.Password),
            StringComparison.Ordinal);
        Assert.Contains("Log Out", await LogInAsync("forgetful", "a new horse 44"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "short", "The password must have at least 8 characters.")]
    [InlineData("long enough horse", "long enough horsee", "The passwords do not match.")]
    public async Task A_password_that_cannot_be_set_is_reported_with_the_reason(
        string password, string again, string reason)
    {
        await OpenAsync("stays" + again.Length);
        Browser.Fill("New Password:", password);
        Browser.Fill("Confirm Password:", again);

        await Browser.PressAsync("Set Password");

        Assert.Contains(reason, Browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Log Out", await LogInAsync("stays" + again.Length, TestAccounts.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_a_new_account_are_listed_with_links_to_their_fields()
    {
        await Browser.GoAsync("/settings/users");
        Browser.Fill("User Name:", " ");
        Browser.Fill("Password:", "long enough horse");
        Browser.Fill("Confirm Password:", "long enough horsee");

        await Browser.PressAsync("Add");

        Assert.Equal(
            ["/settings/users#UserName", "/settings/users#PasswordAgain"],
            Browser.Page.QuerySelectorAll("#mistakes a").Select(link => link.GetAttribute("href")));
        Assert.Equal("true", Browser.Page.GetElementById("PasswordAgain")!.GetAttribute("aria-invalid"));
        Assert.Equal(
            "The passwords do not match.", PageText.Of(Browser.Page.GetElementById("PasswordAgain-wrong")!));
        Assert.StartsWith("2 mistakes: User Management", Browser.Page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings/data/export", "Export", "#Password", "at least 8 characters")]
    [InlineData("/settings/data/import", "Show Changes", "#File", "Choose a file first.")]
    [InlineData("/password", "Update", "#Password", "New Password: The password must have at least 8 characters.")]
    public async Task An_empty_form_is_answered_by_the_same_list(
        string page, string button, string field, string sentence)
    {
        await Browser.GoAsync(page);

        await Browser.PressAsync(button);

        var line = Assert.Single(Browser.Page.QuerySelectorAll("#mistakes li"));
        Assert.EndsWith(field, line.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(sentence, PageText.Of(line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blanks_are_part_of_a_password()
    {
        await OpenAsync("blank");
        Browser.Fill("New Password:", "  four blanks  ");
        Browser.Fill("Confirm Password:", "  four blanks  ");

        await Browser.PressAsync("Set Password");

        Assert.Contains("The password was set.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Log Out", await LogInAsync("blank", "  four blanks  "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_deleted_after_a_question()
    {
        await OpenAsync("leaver");
        await Browser.FollowAsync("Delete");
        Assert.Contains("leaver is logged out immediately", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Log Out", await LogInAsync("leaver", TestAccounts.Password), StringComparison.Ordinal);

        await Browser.PressAsync("Delete");

        Assert.Contains("The account was deleted.", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("leaver", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Incorrect user name or password", await LogInAsync("leaver", TestAccounts.Password),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_cannot_delete_their_own_account_and_the_page_says_so()
    {
        await Browser.GoAsync("/settings/users");
        await Browser.GoAsync(Address("Administrator"));
        await Browser.FollowAsync("Delete");

        await Browser.PressAsync("Delete");

        Assert.Contains(
            "You cannot delete your own account.", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_set_their_own_password_only_with_the_current_one()
    {
        await Browser.GoAsync("/settings/users");
        await Browser.GoAsync(Address("Administrator"));
        Assert.Null(Browser.Page.QuerySelector("input[type=password]"));
        await Browser.FollowAsync("Change Password");
        Assert.Contains("Current Password:", Browser.Text, StringComparison.Ordinal);
    }

    private async Task OpenAsync(string name)
    {
        await shared.Machine.AddPersonAsync(name, MachineRole.GeneralUser);
        await Browser.GoAsync("/settings/users");
        await Browser.GoAsync(Address(name));
    }

    private string Address(string name) =>
        Browser.Page
            .QuerySelectorAll("main tbody tr")
            .Single(row => PageText.Of(row.QuerySelector("td")!) == name)
            .QuerySelector("a")!
            .GetAttribute("href")!;

    private string Row(string name) =>
        Browser.Page
            .QuerySelectorAll("main tbody tr")
            .Select(PageText.Of)
            .Single(row => row.StartsWith(name, StringComparison.Ordinal));

    private async Task<string> LogInAsync(string name, string password)
    {
        using var browser = new PlainBrowser(shared.Machine.Address);
        await browser.GoAsync("/");
        browser.Fill("User Name:", name);
        browser.Fill("Password:", password);
        await browser.PressAsync("Log In");
        return browser.Text;
    }
}

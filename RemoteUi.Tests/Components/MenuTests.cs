using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

public class MenuTests
{
    [Theory]
    [InlineData("/settings", "Settings")]
    [InlineData("/settings/device-management/scep", "Settings DeviceManagement Scep")]
    [InlineData("/settings/device-management/scep/request", "Settings DeviceManagement Scep Request")]
    [InlineData("/settings/device-management/scep/requests/1", "Settings DeviceManagement Scep")]
    [InlineData("/settings/device-management/keys/1/delete", "Settings DeviceManagement Keys")]
    [InlineData("/settings/users/1", "Settings Users")]
    [InlineData("/", "")]
    [InlineData("/settingsx", "")]
    [InlineData("/workbench", "Workbench")]
    [InlineData("/workbench/practice-ca/register/1/revoke", "Workbench PracticeCa PracticeCaRegister")]
    [InlineData("/workbenchx", "")]
    public void The_path_to_a_page_follows_the_tree(string path, string way) =>
        Assert.Equal(way, string.Join(' ', (Menu.TreeOf(path)?.WayTo(path) ?? []).Select(entry => entry.Name)));

    [Fact]
    public void No_two_entries_share_an_address()
    {
        var paths = Menu.Roots.SelectMany(All).Select(entry => entry.Path).ToList();

        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    private static IEnumerable<MenuEntry> All(MenuEntry entry) => entry.Children.SelectMany(All).Prepend(entry);
}

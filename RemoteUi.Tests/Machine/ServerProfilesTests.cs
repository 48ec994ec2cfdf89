using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

public class ServerProfilesTests
{
    private static readonly ServerProfiles Three = new(Named(null), [Named("NDES"), Named("branch")]);

    [Fact]
    public void The_current_server_is_first_and_the_others_in_the_order_of_their_names() =>
        Assert.Equal("Default branch NDES", Names(Three));

    [Theory]
    [InlineData("test", "Default branch NDES test")]
    [InlineData("ndes", null)]
    [InlineData("default", null)]
    public void A_server_is_added_under_a_name_of_its_own(string name, string? names) =>
        Assert.Equal(names, Names(Three.Add(Named(name)).Value));

    [Theory]
    [InlineData("NDES", "office", "Default branch office")]
    [InlineData("ndes", "NDES", "Default branch NDES")]
    [InlineData("Default", "office", "office branch NDES")]
    [InlineData("NDES", "BRANCH", null)]
    public void A_server_is_renamed_unless_another_has_the_name(string name, string to, string? names)
    {
        var changed = Three.Replace(name, Named(to));

        Assert.Equal(names, Names(changed.Value));
        Assert.Equal(names is null, changed.Violations.Any(one => one.Rule == Rules.ServerDoubled));
    }

    [Theory]
    [InlineData("ndes", "NDES branch Default")]
    [InlineData("Default", "Default branch NDES")]
    [InlineData("office", null)]
    public void A_saved_server_becomes_current(string name, string? names) =>
        Assert.Equal(names, Names(Three.Choose(name)));

    [Theory]
    [InlineData("ndes", "Default branch")]
    [InlineData("Default", null)]
    [InlineData("office", null)]
    public void A_server_is_deleted_unless_it_is_current(string name, string? names) =>
        Assert.Equal(names, Names(Three.Delete(name)));

    [Theory, InlineData(18, true), InlineData(19, false)]
    public void Twenty_servers_are_saved_at_most(int others, bool mayAdd)
    {
        var full = new ServerProfiles(Named(null), [.. Enumerable.Range(1, others).Select(n => Named($"{n}"))]);

        Assert.Equal(mayAdd, full.Add(Named("one more")).IsValid);
    }

    private static CommunicationSettings Named(string? name) =>
        new(new Uri("http://ca/scep"), 80, TimeSpan.FromSeconds(30), null, null, name);

    private static string? Names(ServerProfiles? servers) =>
        servers is null ? null : string.Join(' ', servers.All.Select(server => server.ServerName));
}

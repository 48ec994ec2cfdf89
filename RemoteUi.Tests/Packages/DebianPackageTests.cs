using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Packages;

/// <summary>
/// Tries the package without a published program: what dpkg does with its files, and what systemd says of the unit.
/// </summary>
public sealed class DebianPackageTests
{
    [Fact]
    public async Task It_is_installed_upgraded_removed_and_purged_and_its_unit_is_rated_below_2_0()
    {
        Require.Program("dpkg-deb", "dpkg");
        Require.Program("unshare", "util-linux");
        Require.Program("systemd-analyze", "systemd");
        Require.Program("adduser", "adduser", "/usr/sbin");
        Require.Program("deb-systemd-helper", "init-system-helpers");
        Require.Permission(Environment.IsPrivilegedProcess, "Root is needed for a copy of this Debian");

        var said = await Run.Async(
            Path.Combine(Repository.Root, "packaging", "debian", "test-quick"), AppContext.BaseDirectory);

        Assert.EndsWith("The package is sound, as far as was tried.\n", said, StringComparison.Ordinal);
        Assert.Contains("Overall exposure level", said, StringComparison.Ordinal);
    }
}

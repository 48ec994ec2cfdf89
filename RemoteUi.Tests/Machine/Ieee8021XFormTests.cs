using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

/// <summary>Tests the rules of [IEEE 802.1X Settings], and what happens to the shared secret.</summary>
public class Ieee8021XFormTests
{
    private static readonly NetworkSettings Stored =
        new() { Ieee8021X = new() { RadiusSecret = new Secret("stored") } };

    private static readonly Ieee8021XForm Full = new()
    {
        Enabled = true,
        LoginName = " printer ",
        RadiusServerName = "radius.example.com",
        RadiusAddress = "192.0.2.1",
        RadiusPort = 1812,
    };

    public static TheoryData<Ieee8021XForm, string, string> Broken => new()
    {
        { Full with { LoginName = new string('a', 65) }, nameof(Full.LoginName), Rules.TooLong },
        { Full with { RadiusServerName = "no blanks" }, nameof(Full.RadiusServerName), Rules.NotAnAddressOrDomainName },
        { Full with { RadiusAddress = "10.0.0.300" }, nameof(Full.RadiusAddress), Rules.NotAnAddressOrDomainName },
        { Full with { RadiusPort = new("0") }, nameof(Full.RadiusPort), Rules.NotInRange },
        { Full with { RadiusPort = new("65536") }, nameof(Full.RadiusPort), Rules.NotInRange },
        { Full with { RadiusPort = new("") }, nameof(Full.RadiusPort), Rules.Required },
        { Full with { RadiusSecret = new Secret(new string('a', 129)) }, nameof(Full.RadiusSecret), Rules.TooLong },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_rule_is_named(Ieee8021XForm form, string field, string rule)
    {
        var violation = Assert.Single(form.Check(Stored).Violations);

        Assert.Equal((field, rule), (violation.Field, violation.Rule));
    }

    [Fact]
    public void What_was_typed_is_stored_and_an_empty_shared_secret_keeps_the_stored_one()
    {
        var settings = Full.Check(Stored).Value!;

        Assert.True(settings.Ieee8021XEnabled);
        Assert.Equal("printer", settings.Ieee8021X.LoginName);
        Assert.Equal(new Secret("stored"), settings.Ieee8021X.RadiusSecret);
    }

    [Fact]
    public void A_shared_secret_is_replaced_or_cleared()
    {
        Assert.Equal(
            new Secret("new"),
            (Full with { RadiusSecret = new Secret("new") }).Check(Stored).Value!.Ieee8021X.RadiusSecret);
        Assert.Null((Full with { ClearRadiusSecret = true }).Check(Stored).Value!.Ieee8021X.RadiusSecret);
    }

    [Fact]
    public void Everything_may_be_empty_until_the_test()
    {
        var empty = new Ieee8021XForm();

        Assert.True(empty.Check(new()).IsValid);
        Assert.Equal(
            [nameof(empty.LoginName), nameof(empty.RadiusAddress), nameof(empty.RadiusSecret)],
            empty.CheckForTest(new()).Violations.Select(violation => violation.Field));
        Assert.True(Full.CheckForTest(Stored).IsValid);
    }
}

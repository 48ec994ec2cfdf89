using RemoteUi.Core.Machine;
using RemoteUi.Fleet.Names;

namespace RemoteUi.Tests.Fleet.Names;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("mfp-{0:00000}.example", 3, "mfp-00001.example mfp-00002.example mfp-00003.example")]
    [InlineData(" mfp{0}.example ", 2, "mfp1.example mfp2.example")]
    [InlineData("{0}.example", 1, "1.example")]
    [InlineData("10.0.{0}.1", 2, "10.0.1.1 10.0.2.1")]
    [InlineData("192.0.2.10", 3, "192.0.2.10 192.0.2.11 192.0.2.12")]
    [InlineData("192.0.2.254", 3, "192.0.2.254 192.0.2.255 192.0.3.0")]
    [InlineData("2001:db8::ffff", 2, "2001:db8::ffff 2001:db8::1:0")]
    public void Devices_are_named_by_counting(string typed, int devices, string names) => Assert.Equal(
        names, string.Join(' ', Read(typed, devices)!.Devices(devices).Select(device => device.CommonName)));

    [Fact]
    public void A_number_may_outgrow_its_zeros() =>
        Assert.Equal("mfp-100000.example", Read("mfp-{0:00}.example", 100_000)!.NameOf(100_000));

    [Theory]
    [InlineData("", 1, Rules.Required)]
    [InlineData("mfp.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{0}-{0}.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{1}.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{0:X4}.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{0,999999999}.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{{0}}.example", 1, Rules.NotANamePattern)]
    [InlineData("mfp-{0}", 1, Rules.NotAnAddressOrDomainName)]
    [InlineData("no blanks {0}.example", 1, Rules.NotAnAddressOrDomainName)]
    [InlineData("10.0.0.{0}", 255, null)]
    [InlineData("10.0.0.{0}", 256, Rules.NotAnAddressOrDomainName)]
    [InlineData("192.0.2.{0:000}", 255, Rules.NotAnAddressOrDomainName)]
    [InlineData("255.255.255.250", 6, null)]
    [InlineData("255.255.255.250", 7, Rules.AddressesRunOut)]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 1, null)]
    [InlineData("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 2, Rules.AddressesRunOut)]
    public void Every_name_has_the_rules_of_a_common_name(string typed, int devices, string? rule)
    {
        var check = new RuleCheck();

        var pattern = NamePattern.Read(check, "Names", typed, devices);

        Assert.Equal(rule is null, pattern is not null);
        Assert.Equal(rule, check.Result(() => "").Violations.SingleOrDefault()?.Rule);
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, Rules.TooLong)]
    public void The_longest_name_decides_on_the_length(int devices, string? rule)
    {
        var check = new RuleCheck();
        var pattern = $"{new string('m', 55)}{{0}}.example"; // 64 characters with a number of one digit

        NamePattern.Read(check, "Names", pattern, devices);

        Assert.Equal(rule, check.Result(() => "").Violations.SingleOrDefault()?.Rule);
    }

    private static NamePattern? Read(string typed, int devices) =>
        NamePattern.Read(new RuleCheck(), "Names", typed, devices);
}

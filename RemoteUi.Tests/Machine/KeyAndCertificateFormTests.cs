using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

public class KeyAndCertificateFormTests
{
    private static readonly string[] Policies = ["office"];
    private static readonly KeyAndCertificateForm Good =
        new() { KeyName = "reception-mfp", CommonName = "mfp.example.com" };

    [Fact]
    public void The_defaults_are_SHA256_2048_bits_and_no_use()
    {
        var settings = Good.Check(Policies).Value!;
        Assert.Equal(
            (SignatureHash.Sha256, KeyLength.Rsa2048, KeyUse.None, (string?)null),
            (settings.SignatureHash, settings.KeyLength, settings.Use, settings.Organization));
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("exactly 24 characters ok", null)]
    [InlineData("exactly 25 characters no!", Rules.TooLong)]
    [InlineData("<b>&\"'~", null)]
    [InlineData("Empfang-Gerät", Rules.NotPrintableAscii)]
    [InlineData("delete\u007f", Rules.ControlCharacter)]
    [InlineData("a\tb", Rules.ControlCharacter)]
    [InlineData("   ", Rules.Required)]
    [InlineData(null, Rules.Required)]
    public void A_key_name_is_1_to_24_printable_ascii_characters(string? name, string? rule) =>
        Assert.Equal(
            rule, (Good with { KeyName = name }).Check(Policies).Violations is [var first, ..] ? first.Rule : null);

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("0.0.0.0")]
    [InlineData("2001:db8::7")]
    [InlineData("::1")]
    [InlineData("mfp.example.com")]
    [InlineData("MFP-3.example.com")]
    [InlineData("3com.example")]
    [InlineData("xn--bcher-kva.example")]
    [InlineData("a.b")]
    public void A_common_name_is_an_ip_address_or_a_domain_name(string name) =>
        Assert.True((Good with { CommonName = name }).Check(Policies).IsValid);

    [Theory]
    [InlineData("reception mfp")]
    [InlineData("mfp")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2")]
    [InlineData("1")]
    [InlineData("192.000.002.007")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("[2001:db8::7]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("192.0.2.7:80")]
    [InlineData("mfp_1.example.com")]
    [InlineData("-mfp.example.com")]
    [InlineData("mfp-.example.com")]
    [InlineData("mfp..example.com")]
    [InlineData("mfp.example.com.")]
    [InlineData("*.example.com")]
    [InlineData("http://mfp.example.com")]
    [InlineData("bücher.example")]
    public void A_common_name_that_is_neither_breaks_a_rule(string name) =>
        Assert.Equal(
            (nameof(Good.CommonName), Rules.NotAnAddressOrDomainName),
            Only((Good with { CommonName = name }).Check(Policies)));

    [Theory, InlineData(64, null), InlineData(65, Rules.TooLong)]
    public void A_common_name_has_64_characters_at_most(int length, string? rule)
    {
        var name = string.Join('.', new string('a', 31), new string('b', 30), new string('c', length - 63));
        Assert.Equal(
            rule, (Good with { CommonName = name }).Check(Policies).Violations is [var first, ..] ? first.Rule : null);
    }

    [Theory, InlineData(64, true), InlineData(65, false)]
    public void An_organization_has_64_characters_at_most(int length, bool isValid) =>
        Assert.Equal(isValid, (Good with { Organization = new string('ž', length) }).Check(Policies).IsValid);

    [Theory, InlineData(255, true), InlineData(256, false)]
    public void A_challenge_password_has_255_characters_at_most(int length, bool isValid) =>
        Assert.Equal(
            isValid,
            (Good with { ChallengePassword = Secret.FromTyped(new string(' ', length)) }).Check(Policies).IsValid);

    [Theory]
    [InlineData("office", null)]
    [InlineData("", Rules.PolicyRequired)]
    [InlineData(null, Rules.PolicyRequired)]
    [InlineData("elsewhere", Rules.PolicyUnknown)]
    public void IPsec_needs_a_registered_policy(string? policy, string? rule)
    {
        var result = (Good with { UseLocation = KeyUseLocation.IpSec, IpSecPolicy = policy }).Check(Policies);
        Assert.Equal(rule, result.Violations is [var first, ..] ? first.Rule : null);
        if (rule is null) Assert.Equal(new KeyUse(KeyUseLocation.IpSec, policy), result.Value!.Use);
    }

    [Fact]
    public void A_policy_is_used_only_with_IPsec() =>
        Assert.Equal(
            KeyUse.Tls,
            (Good with { UseLocation = KeyUseLocation.Tls, IpSecPolicy = "elsewhere" }).Check(Policies).Value!.Use);

    [Fact]
    public void Unknown_choices_break_a_rule()
    {
        var result = (
            Good with
            {
                SignatureHash = (SignatureHash)9,
                KeyLength = (KeyLength)1024,
                UseLocation = (KeyUseLocation)7,
            }).Check(Policies);
        Assert.Equal(
            [nameof(Good.SignatureHash), nameof(Good.KeyLength), nameof(Good.UseLocation)],
            result.Violations.Where(one => one.Rule == Rules.NotAChoice).Select(one => one.Field));
    }

    [Fact]
    public void The_form_is_filled_from_stored_settings_and_returns_them()
    {
        var stored = new KeyAndCertificateSettings(
            "mfp", SignatureHash.Sha512, KeyLength.Rsa4096, "Example Ltd", "192.0.2.7",
            new(KeyUseLocation.IpSec, "office"));
        Assert.Equal(stored, KeyAndCertificateForm.From(stored).Check(Policies).Value);
    }

    [Fact]
    public void The_form_prints_no_password() =>
        Assert.DoesNotContain(
            "hunter2", (Good with { ChallengePassword = new Secret("hunter2") }).ToString(), StringComparison.Ordinal);

    private static (string Field, string Rule) Only(Checked<KeyAndCertificateSettings> result)
    {
        var one = Assert.Single(result.Violations);
        return (one.Field, one.Rule);
    }
}

using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

public class CommunicationSettingsFormTests
{
    private static readonly CommunicationSettingsForm Good =
        new() { ServerUrl = "http://scep.example.com/scep", Port = "8080", TimeoutSeconds = "30" };

    [Theory]
    [InlineData("http://scep.example.com/scep", "8080", "http://scep.example.com/scep", 8080)]
    [InlineData("http://scep.example.com:8080/scep", "8080", "http://scep.example.com/scep", 8080)]
    [InlineData("http://scep.example.com:8080/scep", "", "http://scep.example.com/scep", 8080)]
    [InlineData("http://scep.example.com/scep", "", "http://scep.example.com/scep", 80)]
    [InlineData("https://scep.example.com/scep", null, "https://scep.example.com/scep", 443)]
    [InlineData("https://scep.example.com", "8443", "https://scep.example.com/", 8443)]
    [InlineData("  http://192.0.2.1/certsrv/mscep/mscep.dll  ", "80", "http://192.0.2.1/certsrv/mscep/mscep.dll", 80)]
    [InlineData("http://[2001:db8::1]:8080/scep?ca=a%20b&x=1", "8080", "http://[2001:db8::1]/scep?ca=a%20b&x=1", 8080)]
    [InlineData("HTTP://SCEP.example.com/Scep/", "80", "http://scep.example.com/Scep/", 80)]
    [InlineData("\u200Ehttp://scep.example.com/scep\u200B", "80", "http://scep.example.com/scep", 80)]
    [InlineData("http://ndes/scep?operation=GetCACert&message=x", "80", "http://ndes/scep", 80)]
    [InlineData("http://ndes/scep?a=1&Operation=GetCACaps&operations=2", "80", "http://ndes/scep?a=1&operations=2", 80)]
    public void An_address_is_kept_without_its_port(string url, string? port, string expected, int expectedPort)
    {
        var settings = (Good with { ServerUrl = url, Port = port }).Check().Value!;
        Assert.Equal((expected, expectedPort), (settings.ServerUrl.AbsoluteUri, settings.Port));
        Assert.Equal(expectedPort, settings.Address.Port);
    }

    [Theory]
    [InlineData(null, Rules.Required)]
    [InlineData("  ", Rules.Required)]
    [InlineData("scep.example.com", Rules.NotAnHttpUrl)]
    [InlineData("/scep", Rules.NotAnHttpUrl)]
    [InlineData("ftp://scep.example.com/", Rules.NotAnHttpUrl)]
    [InlineData("file:///etc/passwd", Rules.NotAnHttpUrl)]
    [InlineData("javascript:alert(1)", Rules.NotAnHttpUrl)]
    [InlineData("http://", Rules.NotAnHttpUrl)]
    [InlineData("http://scep.example.com:99999/", Rules.NotAnHttpUrl)]
    [InlineData("http://user@scep.example.com/", Rules.UrlHasUserName)]
    [InlineData("http://user:word@scep.example.com/", Rules.UrlHasUserName)]
    [InlineData("http://scep.example.com/#part", Rules.UrlHasFragment)]
    [InlineData("http://127.0.0.1:0/scep", Rules.UrlPortNotInRange)]
    public void An_invalid_address_breaks_a_rule(string? url, string rule) =>
        Assert.Equal((nameof(Good.ServerUrl), rule), Only((Good with { ServerUrl = url }).Check().Violations));

    [Fact]
    public void A_port_0_in_the_address_is_refused_without_a_port_number_too() => Assert.Contains(
        (Good with { ServerUrl = "http://127.0.0.1:0/scep", Port = "" }).Check().Violations,
        one => (one.Field, one.Rule) == (nameof(Good.ServerUrl), Rules.UrlPortNotInRange));

    [Theory, InlineData(254, true), InlineData(255, true), InlineData(256, false)]
    public void An_address_has_255_characters_at_most(int length, bool isValid)
    {
        const string begin = "http://scep.example.com/";
        Assert.Equal(
            isValid, (Good with { ServerUrl = begin + new string('a', length - begin.Length) }).Check().IsValid);
    }

    [Theory]
    [InlineData("http://scep.example.com:80/scep", "8080", 80)]
    [InlineData("https://scep.example.com:443/scep", "8443", 443)]
    [InlineData("http://scep.example.com:8081/scep", "8080", 8081)]
    public void A_port_in_the_address_equals_the_port_number(string url, string port, int inUrl)
    {
        var broken = (Good with { ServerUrl = url, Port = port }).Check().Violations.Single();
        Assert.Equal((nameof(Good.Port), Rules.PortDiffers), (broken.Field, broken.Rule));
        Assert.Equal(inUrl, broken.Arguments[0]);
    }

    [
        Theory, InlineData("0", false), InlineData("1", true), InlineData("65535", true), InlineData("65536", false),
        InlineData("-1", false), InlineData("8o", false), InlineData("80.0", false),
    ]
    public void A_port_is_1_to_65535(string port, bool isValid) =>
        Assert.Equal(isValid, (Good with { Port = port }).Check().IsValid);

    [
        Theory, InlineData("0", false), InlineData("1", true), InlineData("300", true), InlineData("301", false),
        InlineData("", false), InlineData("1e2", false),
    ]
    public void A_timeout_is_1_to_300_seconds(string seconds, bool isValid) =>
        Assert.Equal(isValid, (Good with { TimeoutSeconds = seconds }).Check().IsValid);

    [Theory, InlineData(64, true), InlineData(65, false)]
    public void An_identifier_has_64_characters_at_most(int length, bool isValid) =>
        Assert.Equal(isValid, (Good with { CaIdentifier = new string('c', length) }).Check().IsValid);

    [Theory]
    [InlineData("", null)]
    [InlineData("a9993e364706816aba3e25717850c26c9cd0d89d", "A9993E364706816ABA3E25717850C26C9CD0D89D")]
    [InlineData(
        "A9:99:3E:36:47:06:81:6A:BA:3E:25:71:78:50:C2:6C:9C:D0:D8:9D", "A9993E364706816ABA3E25717850C26C9CD0D89D")]
    [InlineData(
        " ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad ",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData(
        "\u200Ea9 99 3e 36 47 06 81 6a ba 3e 25 71 78 50 c2 6c 9c d0 d8 9d\uFEFF",
        "A9993E364706816ABA3E25717850C26C9CD0D89D")]
    public void A_fingerprint_is_read_with_and_without_separators(string typed, string? expected)
    {
        var result = (Good with { CaFingerprint = typed }).Check();
        Assert.True(result.IsValid);
        Assert.Equal(expected, result.Value!.CaFingerprint);
    }

    [
        Theory, InlineData("a9993e"), InlineData("A9993E364706816ABA3E25717850C26C9CD0D89"),
        InlineData("G9993E364706816ABA3E25717850C26C9CD0D89D"), InlineData("A9993E364706816ABA3E25717850C26C9CD0D8９D"),
    ]
    public void An_invalid_fingerprint_breaks_a_rule(string typed) =>
        Assert.Equal(
            (nameof(Good.CaFingerprint), Rules.NotAFingerprint),
            Only((Good with { CaFingerprint = typed }).Check().Violations));

    [Fact]
    public void The_form_is_filled_from_stored_settings_and_returns_them()
    {
        var stored = new CommunicationSettings(
            new Uri("https://scep.example.com/scep?x=1"), 8443, TimeSpan.FromSeconds(45), "my ca", new string('A', 64));
        Assert.Equal(stored, CommunicationSettingsForm.From(stored).Check().Value);
    }

    [Fact]
    public void All_broken_rules_are_reported_at_once()
    {
        var result = new CommunicationSettingsForm
        {
            ServerUrl = "x",
            Port = "0",
            TimeoutSeconds = "x",
            CaFingerprint = "x",
        }.Check();
        Assert.Equal(4, result.Violations.Select(one => one.Field).Distinct().Count());
        Assert.Null(result.Value);
    }

    private static (string Field, string Rule) Only(IReadOnlyList<RuleViolation> violations)
    {
        var one = Assert.Single(violations);
        return (one.Field, one.Rule);
    }
}

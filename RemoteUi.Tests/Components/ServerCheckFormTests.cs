using System.Security.Cryptography;
using RemoteUi.Core;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Pages.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Components;

/// <summary>The rules of the form of [Server Check].</summary>
public sealed class ServerCheckFormTests
{
    private static ServerCheckForm Valid { get; } = new() { ServerUrl = "http://ca.example:8080/scep" };

    [Fact]
    public void A_valid_form_becomes_an_order()
    {
        var order = (Valid with { CaIdentifier = " ca-1 ", CaFingerprint = new string('a', 40) }).Check().Value!;

        Assert.Equal("http://ca.example:8080/scep", order.Server.Url.AbsoluteUri);
        Assert.Equal(
            ("ca-1", new string('A', 40), CheckLevel.Look, false, "scep-check"),
            (
                order.Server.CaIdentifier, order.Server.CaFingerprint, order.Level, order.IsResponsible,
                order.SubjectPrefix));
        Assert.Empty(order.ChallengePasswords);
    }

    [Theory]
    [InlineData("fixed", null, false, "fixed")]
    [InlineData(null, " one \r\n\r\ntwo\n", true, "one two")]
    public void The_passwords_are_one_for_all_or_one_for_each(
        string? one, string? several, bool isOneTime, string passwords)
    {
        var order = (Valid with
        {
            FixedPassword = Secret.FromTyped(one),
            OneTimePasswords = Secret.FromTyped(several),
        }).Check().Value!;

        Assert.Equal(isOneTime, order.PasswordsAreOneTime);
        Assert.Equal(passwords, string.Join(' ', order.ChallengePasswords.Select(password => password.Reveal())));
    }

    [Theory]
    [InlineData(CheckLevel.Look, false, true)]
    [InlineData(CheckLevel.Enroll, false, true)]
    [InlineData(CheckLevel.Probe, false, false)]
    [InlineData(CheckLevel.Probe, true, true)]
    public void Only_level_probe_needs_the_confirmation(CheckLevel level, bool confirmed, bool isValid) =>
        Assert.Equal(isValid, (Valid with { Level = level, IsResponsible = confirmed }).Check().IsValid);

    [Theory]
    [InlineData("dev", true)]
    [InlineData("dev-7.branch", true)]
    [InlineData("", false)]
    [InlineData("-dev", false)]
    [InlineData("dev.", false)]
    [InlineData("two words", false)]
    [InlineData("a234567890123456789012345678901234567890", true)]
    [InlineData("a2345678901234567890123456789012345678901", false)]
    public void A_subject_prefix_begins_a_domain_name(string prefix, bool isValid) =>
        Assert.Equal(isValid, (Valid with { SubjectPrefix = prefix }).Check().IsValid);

    [Fact]
    public void Each_mistake_names_its_field()
    {
        var violations = (Valid with
        {
            Port = "70000",
            FixedPassword = new("a"),
            OneTimePasswords = new("b"),
        }).Check().Violations;

        Assert.Equal(["Port", "OneTimePasswords"], violations.Select(violation => violation.Field));
    }

    [Fact]
    public void An_old_certificate_is_taken_with_its_key()
    {
        var pem = new Secret($"{Signer.Certificate.ExportCertificatePem()}\r\n{Pem(Signer.Key)}\r\n");

        var order = (Valid with { ExpiredCertificate = pem, RevokedCertificate = pem }).Check().Value!;

        Assert.Equal(Signer.Certificate.RawData, order.Expired!.Certificate);
        Assert.Equal(Signer.Key.ExportPkcs8PrivateKey(), order.Revoked!.Key.RevealPkcs8());
    }

    [Fact]
    public void A_certificate_without_its_key_is_a_mistake()
    {
        using var other = MadeKeys.Next();
        var violations = (Valid with
        {
            ExpiredCertificate = new(Signer.Certificate.ExportCertificatePem()),
            RevokedCertificate = new(Signer.Certificate.ExportCertificatePem() + "\n" + Pem(other)),
        }).Check().Violations;

        Assert.Equal(
            ["ExpiredCertificate", "RevokedCertificate"], violations.Select(violation => violation.Field));
    }

    private static FakeIdentity Signer => FakeIdentities.Stranger;

    private static string Pem(RSA key) => key.ExportPkcs8PrivateKeyPem();

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_password_has_at_most_255_characters(int length, bool isValid)
    {
        var password = new Secret(new string('p', length));

        Assert.Equal(isValid, (Valid with { FixedPassword = password }).Check().IsValid);
        Assert.Equal(isValid, (Valid with { OneTimePasswords = password }).Check().IsValid);
    }
}

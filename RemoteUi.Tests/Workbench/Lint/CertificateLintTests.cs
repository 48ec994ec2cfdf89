using System.Formats.Asn1;
using System.Numerics;
using RemoteUi.Workbench.Lint;
using static RemoteUi.Tests.Workbench.Lint.CertificateDraft;

namespace RemoteUi.Tests.Workbench.Lint;

/// <summary>Each rule is broken alone, by a certificate that is sound but for one thing.</summary>
public class CertificateLintTests
{
    private const string Names = "2.5.29.17";
    private const string Constraints = "2.5.29.19";
    private const string KeyUsage = "2.5.29.15";
    private const string Purposes = "2.5.29.37";
    private const string Authority = "2.5.29.35";
    private const string SubjectKey = "2.5.29.14";
    private const string Points = "2.5.29.31";
    private const string Information = "1.3.6.1.5.5.7.1.1";
    private const string Organization = "2.5.4.10";

    private static readonly CertificateDraft Sound = new();

    private static readonly Dictionary<string, CertificateDraft[]> Broken = new()
    {
        ["NotDer"] = [Sound.With(KeyUsage, true, [3, 2, 5, 0xA0]) with { Extensions = StatedDefault }],
        ["Version"] = [Sound with { Version = null }, Sound with { Version = 1 }],
        ["SerialNumber"] =
        [
            Sound with { SerialNumber = 0 }, Sound with { SerialNumber = -5 },
            Sound with { SerialNumber = BigInteger.Pow(2, 160) },
        ],
        ["SignatureAlgorithm"] = [Sound with { InnerAlgorithm = Sha384WithRsa }],
        ["ValidityOrder"] = [Sound with { NotAfter = UtcTime("290101000000Z") }],
        ["TimeEncoding"] =
        [
            Sound with { NotAfter = GeneralizedTime("20310101000000Z") },
            Sound with { NotAfter = GeneralizedTime("20500101000000.5Z") },
            Sound with { NotBefore = UtcTime("3001010000Z") }, Sound with { NotBefore = UtcTime("300101000000+0100") },
        ],
        ["UniqueId"] = [Sound with { HasSubjectUniqueId = true }],
        ["IssuerEmpty"] = [Sound with { Issuer = [] }],
        ["SubjectEmpty"] = [Sound with { Subject = [] }],
        ["StringType"] =
        [
            Sound with { Subject = [Name(Organization, "Ä", UniversalTagNumber.BMPString)] },
            Sound with { Subject = [Name("2.5.4.6", "CZ")] },
            Sound with { Subject = [Name("0.9.2342.19200300.100.1.25", "example")] },
        ],
        ["NameLength"] =
        [
            Sound with { Subject = [Name(Organization, new string('x', 65))] },
            Sound with { Subject = [Name(Organization, "")] },
            Sound with { Subject = [Name("2.5.4.6", "CZE", UniversalTagNumber.PrintableString)] },
        ],
        ["NullInName"] = [Sound with { Subject = [Name(Organization, "a\0b")] }],
        ["ExtensionTwice"] =
            [Sound with { Extensions = [.. Sound.Extensions, (SubjectKey, null, [4, 1, 1])] }],
        ["ExtensionUnreadable"] = [Sound.With("1.2.3.4", null, [5, 1]), Sound.With("1.2.3.4", null, [5, 0, 0])],
        ["ExtensionUnknown"] = [Sound.With("1.2.3.4", true, [5, 0])],
        ["PolicyTwice"] =
            [Sound.With("2.5.29.32", null, [0x30, 10, 0x30, 3, 6, 1, 42, 0x30, 3, 6, 1, 42])],
        ["IsCa"] = [Sound.With(Constraints, true, [0x30, 3, 1, 1, 0xFF])],
        ["PathLength"] = [Sound.With(Constraints, true, [0x30, 3, 2, 1, 0])],
        ["KeyUsageEmpty"] = [Sound.With(KeyUsage, true, [3, 1, 0])],
        ["KeyUsageOfCa"] = [Sound.With(KeyUsage, true, [3, 2, 2, 0x84])],
        ["KeyUsageNotCritical"] = [Sound.With(KeyUsage, null, [3, 2, 5, 0xA0])],
        ["PurposesEmpty"] = [Sound.With(Purposes, null, [0x30, 0])],
        ["AnyPurposeCritical"] = [Sound.With(Purposes, true, [0x30, 6, 6, 4, 0x55, 0x1D, 0x25, 0])],
        ["AuthorityKeyMissing"] = [Sound.Without(Authority), Sound.With(Authority, null, [0x30, 0])],
        ["AuthorityKeyForm"] = [Sound.With(Authority, null, [0x30, 7, 0x80, 2, 1, 2, 0x82, 1, 1])],
        ["KeyIdentifierCritical"] = [Sound.With(SubjectKey, true, [4, 2, 3, 4])],
        ["SubjectKeyMissing"] = [Sound.Without(SubjectKey)],
        ["SubjectKeyForm"] = [Sound.With(SubjectKey, null, [4, 0]), Sound.With(SubjectKey, null, [5, 0])],
        ["AlternativeNamesEmpty"] = [Sound.With(Names, null, [0x30, 0])],
        ["DnsNameForm"] =
        [
            Sound.With(Names, null, Dns(" ")), Sound.With(Names, null, Dns("a..b")),
            Sound.With(Names, null, Dns("-a.example")), Sound.With(Names, null, Dns("")),
        ],
        ["IpAddressForm"] = [Sound.With(Names, null, AlternativeName(7, [192, 0, 2]))],
        ["MailAddressForm"] = [Sound.With(Names, null, AlternativeName(1, [.. "nobody"u8]))],
        ["UriForm"] = [Sound.With(Names, null, AlternativeName(6, [.. "page.html"u8]))],
        ["NullInAlternativeName"] = [Sound.With(Names, null, AlternativeName(6, [.. "http://a/\0b"u8]))],
        ["AlternativeNamesCritical"] = [Sound.With(Names, true, Dns("device.example"))],
        ["DistributionPointForm"] =
        [
            Sound.With(Points, null, [0x30, 0]), Sound.With(Points, null, [0x30, 2, 0x30, 0]),
            Sound.With(Points, null, [0x30, 6, 0x30, 4, 0x81, 2, 7, 0x80]),
        ],
        ["DistributionPointsCritical"] = [Sound.With(Points, true, [0x30, 8, 0x30, 6, 0xA0, 4, 0xA0, 2, 0x86, 0])],
        ["AuthorityInformationForm"] = [Sound.With(Information, null, [0x30, 0])],
        ["AuthorityInformationCritical"] = [Sound.With(Information, true, [0x30, 2, 0x30, 0])],
    };

    /// <summary>A rule that is broken with another.</summary>
    private static readonly Dictionary<string, string> Following = new()
    {
        ["NullInAlternativeName"] = "UriForm",
    };

    private static IReadOnlyList<(string, bool?, byte[])> StatedDefault =>
        [.. new CertificateDraft().Extensions, ("2.5.29.18", false, Dns("ca.example"))];

    public static TheoryData<string, int> Cases =>
        new(from rule in Broken from number in Enumerable.Range(0, rule.Value.Length) select (rule.Key, number));

    [Fact]
    public void A_sound_certificate_breaks_no_rule() => Assert.Empty(CertificateLint.On(Sound.Write()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_broken_alone(string rule, int number)
    {
        var found = CertificateLint.On(Broken[rule][number].Write()).Select(finding => finding.Rule.Name).ToList();

        Assert.Contains(rule, found);
        Assert.DoesNotContain(found, name => name != rule && Following.GetValueOrDefault(rule) != name);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_test() =>
        Assert.Equal(CertificateLint.Names.Except(["Unreadable"]).Order(), Broken.Keys.Order());

    [Fact]
    public void Half_a_certificate_is_unreadable()
    {
        var encoded = Sound.Write();

        for (var length = 0; length < encoded.Length; length++)
            Assert.Equal("Unreadable", Assert.Single(CertificateLint.On(encoded.AsMemory(0, length))).Rule.Name);
    }

    [Fact]
    public void A_changed_byte_gives_findings_and_no_exception()
    {
        var encoded = Sound.Write();

        for (var at = 0; at < encoded.Length; at++)
        {
            var changed = encoded.ToArray();
            changed[at] ^= 0xFF;
            Assert.All(CertificateLint.On(changed), finding => Assert.NotEmpty(finding.Evidence));
        }
    }

    [Theory]
    [InlineData(new[] { "01", "02", "03", "04", "05" }, 3)]
    [InlineData(new[] { "00FF", "7F00" }, 15)]
    [InlineData(new[] { "4000000000000001", "4000000000000001" }, 0)]
    public void The_bits_are_counted_in_which_serial_numbers_differ(string[] numbers, int bits) =>
        Assert.Equal(bits, SerialNumbers.VaryingBits([.. numbers.Select(Convert.FromHexString)]));
}

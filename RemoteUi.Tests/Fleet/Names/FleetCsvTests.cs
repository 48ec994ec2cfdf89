using System.Text;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet.Names;

namespace RemoteUi.Tests.Fleet.Names;

public sealed class FleetCsvTests
{
    [Fact]
    public void A_line_names_a_device_its_key_and_its_password()
    {
        var csv = Read("commonName,keyName,challengePassword", "mfp-1.example,tls,sesame", "192.0.2.7,,");

        Assert.Equal((0, 2), (csv.BadCount, csv.Devices.Count));
        Assert.Equal(("mfp-1.example", "tls", "sesame"), Of(csv, 0));
        Assert.Equal(("192.0.2.7", NamePattern.KeyName, null), Of(csv, 1));
    }

    [Theory]
    [InlineData("commonName;challengePassword\r\nmfp-1.example;a,b\r\n", "a,b")]
    [InlineData("CHALLENGEPASSWORD,COMMONNAME\n\"a,b\",mfp-1.example", "a,b")]
    [InlineData("commonName,challengePassword\n\n mfp-1.example , \" a\"\"b\" \n\n", " a\"b")]
    [InlineData("\uFEFFcommonName,challengePassword\nmfp-1.example,a\n", "a")]
    [InlineData("challengePassword,commonName\n\"a\nb\",mfp-1.example\n", "a\nb")]
    public void Separator_order_and_quotes_are_those_of_the_file(string text, string password) =>
        Assert.Equal(
            ("mfp-1.example", NamePattern.KeyName, password), Of(FleetCsv.Read(Encoding.UTF8.GetBytes(text)), 0));

    [Fact]
    public void Each_bad_line_is_named_with_its_reasons_and_then_there_are_no_devices()
    {
        var csv = Read(
            "commonName,keyName", "mfp-1.example,tls", "no blanks,tls", "", "mfp-1.EXAMPLE,tls",
            ",a name of more than 24 characters", "mfp-2.example,tls,what", "mfp-3.example,té");

        Assert.Empty(csv.Devices);
        Assert.Equal(5, csv.BadCount);
        Assert.Equal(
            [
                "3 CommonName NotAnAddressOrDomainName", "5 CommonName NameDoubled 2",
                "6 KeyName TooLong 24 CommonName Required", "7 TooManyCells 2", "8 KeyName NotPrintableAscii",
            ],
            csv.Bad.Select(Text));
    }

    [Theory]
    [InlineData("", "1 NoDevices")]
    [InlineData("commonName", "1 NoDevices")]
    [InlineData("commonName\n\n", "1 NoDevices")]
    [InlineData("mfp-1.example\nmfp-2.example", "1 NotTheColumns commonName keyName challengePassword")]
    [InlineData("keyName\ntls", "1 NotTheColumns commonName keyName challengePassword")]
    [InlineData("commonName,commonName\na.example,b.example", "1 NotTheColumns commonName keyName challengePassword")]
    [InlineData("commonName,organization\na.example,b", "1 NotTheColumns commonName keyName challengePassword")]
    [InlineData("commonName\na.example\n\"b.example\nc.example\n", "3 BadQuotes")]
    [InlineData("commonName\na\"b.example\nc.example\n", "2 BadQuotes")]
    public void A_file_that_is_no_list_of_devices_is_refused(string text, string reason)
    {
        var csv = FleetCsv.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(csv.Devices);
        Assert.Equal(reason, Text(Assert.Single(csv.Bad)));
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_a_large_file()
    {
        var csv = Read(["commonName", "\"a.example", .. Enumerable.Range(1, 5000).Select(one => $"b-{one}.example")]);

        Assert.Equal("2 BadQuotes", Text(Assert.Single(csv.Bad)));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused() => Assert.Equal(
        "1 NotUtf8", Text(FleetCsv.Read([.. "commonName\nt"u8, 0xE9, .. ".example"u8]).Bad[0]));

    [Fact]
    public void There_are_at_most_as_many_devices_as_a_rehearsal_may_have()
    {
        string[] lines = ["commonName", .. Enumerable.Range(1, 100_000).Select(one => $"m{one}.example")];

        Assert.Equal(100_000, Read(lines).Devices.Count);
        Assert.Equal("100002 TooManyDevices 100000", Text(Read([.. lines, "one-more.example"]).Bad[0]));
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        Assert.Equal("1 FileTooLarge 40", Text(FleetCsv.Read(new byte[FleetCsv.MaxBytes + 1]).Bad[0]));

    [Fact]
    public void Only_the_first_bad_lines_are_listed_and_all_are_counted()
    {
        var csv = Read(["commonName", .. Enumerable.Repeat("no blanks", 60)]);

        Assert.Equal((50, 60), (csv.Bad.Count, csv.BadCount));
    }

    private static (string, string, string?) Of(FleetCsv csv, int place) =>
        (csv.Devices[place].CommonName, csv.Devices[place].KeyName, csv.Devices[place].Challenge?.Reveal());

    private static FleetCsv Read(params string[] lines) =>
        FleetCsv.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static string Text(BadLine bad) => string.Join(
        ' ',
        bad.Reasons
            .SelectMany<RuleViolation, object>(reason => [reason.Field, reason.Rule, .. reason.Arguments])
            .Prepend(bad.Line)
            .Where(part => part is not ""));
}

using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

public class IppPrinterTests
{
    /// <summary>The printer description attributes that RFC 8011, 5.4 requires.</summary>
    private static readonly string[] Required =
    [
        "charset-configured", "charset-supported", "compression-supported", "document-format-default",
        "document-format-supported", "generated-natural-language-supported", "ipp-versions-supported",
        "natural-language-configured", "operations-supported", "pdl-override-supported", "printer-is-accepting-jobs",
        "printer-name", "printer-state", "printer-state-reasons", "printer-up-time", "printer-uri-supported",
        "queued-job-count", "uri-authentication-supported", "uri-security-supported",
    ];

    private readonly IppBench bench = new();

    [Fact]
    public async Task Every_required_attribute_is_described()
    {
        var printer = await DescribeAsync();

        Assert.Empty(Required.Except(printer.Attributes.Select(attribute => attribute.Name)));
        Assert.Distinct(printer.Attributes.Select(attribute => attribute.Name));
        Assert.Null(printer.Find("media-col-database"));
    }

    [Fact]
    public async Task The_device_is_described_by_its_identity()
    {
        var printer = await DescribeAsync();

        Assert.Equal(
            ["Front desk", "Lobby", "MFP 1", IppSamples.Printer, "tls"],
            new[]
            {
                "printer-name", "printer-location", "printer-make-and-model", "printer-uri-supported",
                "uri-security-supported",
            }.Select(name => Assert.IsType<IppText>(printer.Find(name)!.Values[0]).Content));
    }

    [Theory]
    [InlineData("printer-name", "printer-name")]
    [InlineData("printer-name,sides-default,nonsense", "printer-name,sides-default")]
    [InlineData("media-col-database", "media-col-database")]
    [InlineData("nonsense", "")]
    public async Task Only_the_requested_attributes_are_answered(string requested, string answered)
    {
        var printer = await DescribeAsync(requested.Split(','));

        Assert.Equal(answered, string.Join(',', printer.Attributes.Select(attribute => attribute.Name)));
    }

    [Theory]
    [InlineData("all", true, true)]
    [InlineData("printer-description", true, false)]
    [InlineData("job-template", false, true)]
    public async Task Groups_of_attributes_are_requested_by_name(string group, bool identity, bool template)
    {
        var printer = await DescribeAsync(group);

        Assert.Equal(
            (identity, template),
            (printer.Find("printer-name") is not null, printer.Find("media-default") is not null));
    }

    private async Task<IppGroup> DescribeAsync(params string[] requested)
    {
        IppAttribute[] more = requested.Length == 0
            ? []
            : [new("requested-attributes", [.. requested.Select(IppValue.Keyword)])];
        var response = await bench.AskAsync(IppSamples.Request(IppOperation.GetPrinterAttributes, more));
        Assert.Equal(IppStatus.Ok, IppBench.StatusOf(response));
        return response.Find(IppGroupTag.Printer)!;
    }
}

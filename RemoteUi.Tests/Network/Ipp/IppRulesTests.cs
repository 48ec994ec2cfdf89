using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

/// <summary>What is wrong with a request, and the status that RFC 8011 asks for.</summary>
public class IppRulesTests
{
    private static readonly IppAttribute Charset = new("attributes-charset", IppValue.Charset("utf-8"));
    private static readonly IppAttribute Language = new("attributes-natural-language", IppValue.Language("en"));
    private static readonly IppAttribute Printer = new("printer-uri", IppValue.Uri(IppSamples.Printer));

    private readonly IppBench bench = new();

    [Theory]
    [InlineData(1, 0, IppStatus.Ok, "1.0")]
    [InlineData(1, 1, IppStatus.Ok, "1.1")]
    [InlineData(1, 9, IppStatus.Ok, "1.1")]
    [InlineData(2, 0, IppStatus.Ok, "2.0")]
    [InlineData(2, 2, IppStatus.Ok, "2.0")]
    [InlineData(0, 0, IppStatus.VersionNotSupported, "1.1")]
    [InlineData(3, 0, IppStatus.VersionNotSupported, "2.0")]
    public async Task A_version_is_answered_with_the_nearest(byte major, byte minor, IppStatus status, string answered)
    {
        var request = IppSamples.Request(IppOperation.GetPrinterAttributes);
        var response = await bench.AskAsync(
            request with { Header = request.Header with { Version = new(major, minor) } });

        Assert.Equal((status, answered), (IppBench.StatusOf(response), $"{response.Header.Version}"));
    }

    [Theory]
    [InlineData(0x000B, 1, IppStatus.Ok)]
    [InlineData(0x000B, int.MaxValue, IppStatus.Ok)]
    [InlineData(0x000B, 0, IppStatus.BadRequest)]
    [InlineData(0x000B, -1, IppStatus.BadRequest)]
    [InlineData(0x0003, 1, IppStatus.OperationNotSupported)]
    [InlineData(0x0005, 1, IppStatus.OperationNotSupported)]
    [InlineData(0x0012, 1, IppStatus.OperationNotSupported)]
    [InlineData(0x4001, 1, IppStatus.OperationNotSupported)]
    [InlineData(0xFFFF, 1, IppStatus.OperationNotSupported)]
    public async Task The_operation_and_the_request_id_are_judged(int operation, int id, IppStatus status)
    {
        var request = IppSamples.Request(IppOperation.GetPrinterAttributes);
        var response = await bench.AskAsync(
            request with { Header = request.Header with { Code = (ushort)operation, RequestId = id } });

        Assert.Equal((status, id), (IppBench.StatusOf(response), response.Header.RequestId));
    }

    public static TheoryData<string, IppStatus> Attributes => new()
    {
        { "", IppStatus.BadRequest },
        { "charset", IppStatus.BadRequest },
        { "charset printer", IppStatus.BadRequest },
        { "language charset printer", IppStatus.BadRequest },
        { "charset language", IppStatus.BadRequest },
        { "charset language printer", IppStatus.Ok },
        { "ascii language printer", IppStatus.Ok },
        { "latin language printer", IppStatus.CharsetNotSupported },
        { "named language printer", IppStatus.BadRequest },
        { "charset language elsewhere", IppStatus.NotFound },
        { "charset language printer long", IppStatus.RequestValueTooLong },
        { "charset language printer full", IppStatus.Ok },
    };

    [Theory, MemberData(nameof(Attributes))]
    public async Task The_attributes_that_each_request_needs_are_judged(string names, IppStatus status)
    {
        IppAttribute[] attributes = [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Named)];

        var response = await bench.AskAsync(
            new IppMessage(new(new(1, 1), 0x000B, 7), [new(IppGroupTag.Operation, attributes)]));

        Assert.Equal(status, IppBench.StatusOf(response));
        Assert.Equal(status == IppStatus.Ok, response.Find(IppGroupTag.Printer) is not null);
        Assert.Equal(status == IppStatus.Ok, IppBench.WordsOf(response) is null);
    }

    [Fact]
    public async Task A_request_without_groups_is_bad() => Assert.Equal(
        IppStatus.BadRequest, IppBench.StatusOf(await bench.AskAsync(new IppMessage(new(new(1, 1), 0x000B, 7), []))));

    [Fact]
    public async Task A_damaged_request_is_bad_and_its_id_is_answered()
    {
        var response = await bench.AskAsync(new MemoryStream([1, 1, 0, 0x0B, 0, 0, 0, 9, 1, 0x47, 0xFF]));

        Assert.Equal((IppStatus.BadRequest, 9), (IppBench.StatusOf(response), response.Header.RequestId));
        Assert.Equal("The message ends early.", IppBench.WordsOf(response));
    }

    private static IppAttribute Named(string name) => name switch
    {
        "charset" => Charset,
        "ascii" => new("attributes-charset", IppValue.Charset("US-ASCII")),
        "latin" => new("attributes-charset", IppValue.Charset("iso-8859-1")),
        "named" => new("attributes-charset", IppValue.Keyword("utf-8")),
        "language" => Language,
        "printer" => Printer,
        "elsewhere" => new("printer-uri", IppValue.Uri("ipps://mfp.example/ipp/fax")),
        "full" => IppSamples.User(new string('x', 255)),
        "long" => IppSamples.User(new string('x', 256)),
        _ => throw new ArgumentException(name, nameof(name)),
    };
}

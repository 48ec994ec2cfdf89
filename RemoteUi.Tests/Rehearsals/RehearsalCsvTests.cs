using System.Text;
using RemoteUi.Core;
using RemoteUi.Fleet;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Tests.Rehearsals;

public sealed class RehearsalCsvTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static FleetDevice Issued { get; } = new(
        0, "mfp-00001.example", "rehearsal", Ending.Issued, null, null, null, Noon, Noon.AddSeconds(1),
        Noon.AddSeconds(62.25),
        [
            new("PKCSReq", Noon.AddSeconds(1), TimeSpan.FromMilliseconds(250), 200),
            new("CertPoll", Noon.AddSeconds(62), TimeSpan.FromMilliseconds(250), null),
        ],
        "AB12", "0A1B", "host-1");

    [Fact]
    public async Task Each_device_has_a_line_with_its_times() => Assert.Equal(
        [
            "number,commonName,keyName,ending,cause,failInfo,dueAt,leftAt,doneAt,seconds,polls,exchanges,transactionId,"
            + "serialNumber,host,evidence",
            "1,mfp-00001.example,rehearsal,Issued,,,2026-11-26T12:00:00.000Z,2026-11-26T12:00:01.000Z,"
            + "2026-11-26T12:01:02.250Z,61.250,1,PKCSReq 2026-11-26T12:00:01.000Z 0.250 200; "
            + "CertPoll 2026-11-26T12:01:02.000Z 0.250 none,AB12,0A1B,host-1,",
        ],
        await LinesOfAsync(Issued));

    [Fact]
    public async Task A_device_that_never_left_has_empty_cells() => Assert.Equal(
        "1,mfp-00001.example,rehearsal,NeverSent,Stopped,,2026-11-26T12:00:00.000Z,,2026-11-26T12:00:09.000Z,,0,,AB12,"
        + ",,",
        (await LinesOfAsync(Issued with
        {
            Ending = Ending.NeverSent,
            Cause = Cause.Stopped,
            LeftAt = null,
            DoneAt = Noon.AddSeconds(9),
            Exchanges = [],
            SerialNumber = null,
            Host = null,
        }))[1]);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    public async Task No_cell_is_a_formula_and_none_breaks_its_line(string evidence, string cell)
    {
        var text = await TextOfAsync(stream => RehearsalCsv.WriteDevicesAsync(
            stream, new[] { Issued with { Evidence = evidence } }.ToAsyncEnumerable(), default));

        Assert.EndsWith($",host-1,{cell}\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_footprint_lists_also_what_was_not_received()
    {
        FootprintEntry[] entries =
        [
            new("0A1B", "CN=mfp-00001.example", "AB12", Noon), new(null, "CN=mfp-00002.example", "CD34", Noon),
        ];

        var text = await TextOfAsync(stream =>
            RehearsalCsv.WriteFootprintAsync(stream, entries.ToAsyncEnumerable(), default));

        Assert.Equal(
            "serialNumber,subject,time,transactionId\r\n"
            + "0A1B,CN=mfp-00001.example,2026-11-26T12:00:00.000Z,AB12\r\n"
            + ",CN=mfp-00002.example,2026-11-26T12:00:00.000Z,CD34\r\n",
            text);
    }

    private static async Task<string[]> LinesOfAsync(FleetDevice device)
    {
        var text = await TextOfAsync(stream =>
            RehearsalCsv.WriteDevicesAsync(stream, new[] { device }.ToAsyncEnumerable(), default));
        return text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> TextOfAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        return Encoding.UTF8.GetString(stream.ToArray()[3..]);
    }
}

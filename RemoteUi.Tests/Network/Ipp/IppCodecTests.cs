using System.Text;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

public class IppCodecTests
{
    private static readonly byte[] Bytes = IppWriter.Write(IppSamples.Everything);

    [Fact]
    public void A_message_with_every_syntax_is_read_as_it_was_written() =>
        Assert.Equivalent(IppSamples.Everything, IppReader.Read(Bytes), strict: true);

    /// <summary>The bytes are put together by hand from RFC 8010, 3.1.</summary>
    [Fact]
    public void A_request_has_the_bytes_of_the_RFC()
    {
        byte[] expected =
            [1, 1, 0, 0x0B, 0, 0, 0, 1, 1, 0x47, 0, 18, .. "attributes-charset"u8, 0, 5, .. "utf-8"u8, 3];

        Assert.Equal(
            expected,
            IppWriter.Write(new(
                new(new(1, 1), 0x000B, 1),
                [new(IppGroupTag.Operation, [new("attributes-charset", IppValue.Charset("utf-8"))])])));
    }

    [Fact]
    public void A_message_that_ends_at_any_byte_before_its_end_is_rejected() => Assert.All(
        Enumerable.Range(0, Bytes.Length), length => Assert.Throws<IppFormatException>(() =>
        {
            IppReader.Read(Bytes.AsSpan(0, length));
        }));

    [Fact]
    public async Task A_body_that_ends_at_any_byte_before_the_document_is_rejected()
    {
        for (var length = 0; length < Bytes.Length; length++)
            await Assert.ThrowsAsync<IppFormatException>(() => ReadAsync(new MemoryStream(Bytes, 0, length)));
    }

    [Fact]
    public void Whatever_bit_is_flipped_the_result_is_a_message_or_a_format_exception()
    {
        var (read, rejected) = (0, 0);
        for (var bit = 0; bit < Bytes.Length * 8; bit++)
        {
            var damaged = Bytes.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                IppWriter.Write(IppReader.Read(damaged));
                read++;
            }
            catch (IppFormatException)
            {
                rejected++;
            }
        }

        Assert.True(read > 100 && rejected > 100, $"{read} messages were read, {rejected} rejected");
    }

    [Fact]
    public async Task The_document_is_left_in_the_stream()
    {
        using var body = new MemoryStream([.. Bytes, .. "document"u8]);

        Assert.Equivalent(IppSamples.Everything, await ReadAsync(body), strict: true);

        using var rest = new StreamReader(body);
        Assert.Equal("document", await rest.ReadToEndAsync());
    }

    [Theory]
    [InlineData("00", "A group has the reserved tag 0")]
    [InlineData("21", "Tag 0x21 does not begin a group")]
    [InlineData("0121000000040000000003", "The first attribute of a group has no name")]
    [InlineData("012100016100030000000003", "A value has 3 bytes instead of 4")]
    [InlineData("01220001610001FF03", "A boolean is 255")]
    [InlineData("0121800061000400000000", "A length is negative: -32768")]
    [InlineData("013500016100060001630000AA03", "A text with a language has excess bytes")]
    [InlineData("0131000161000B07EA0D01010101002B000003", "A date and time is impossible")]
    [InlineData("0131000161000B07EA0101010101003D000003", "The direction from UTC of a time is 61")]
    [InlineData("014A00016100016103", "A part of a collection is outside of one")]
    [InlineData("013400016100004A00000001783700000000", "A member of a collection has no value")]
    [InlineData("01340001610000210000000400000000", "The first attribute of a group has no name")]
    [InlineData("013400016100004A0001780001783700000000", "A part of a collection has a name of its own")]
    [InlineData("0303", "Bytes follow the end of the attributes")]
    public void A_defect_is_named(string groups, string reason) =>
        Assert.Equal(
            reason,
            Assert.Throws<IppFormatException>(() =>
            {
                IppReader.Read([1, 1, 0, 0x0B, 0, 0, 0, 1, .. Convert.FromHexString(groups)]);
            }).Message);

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(10_000, false)]
    public void Collections_are_read_to_a_depth(int depth, bool isRead)
    {
        var bytes = new List<byte>([1, 1, 0, 0x0B, 0, 0, 0, 1, 1, 0x34, 0, 1, 0x61, 0, 0]);
        for (var level = 1; level < depth; level++)
            bytes.AddRange([0x4A, 0, 0, 0, 1, 0x78, 0x34, 0, 0, 0, 0]);
        for (var level = 0; level < depth; level++) bytes.AddRange([0x37, 0, 0, 0, 0]);
        bytes.Add(3);

        if (isRead) IppReader.Read(bytes.ToArray());
        else Assert.Throws<IppFormatException>(() => { IppReader.Read(bytes.ToArray()); });
    }

    [Fact]
    public async Task Attributes_without_end_are_rejected_with_bounded_memory()
    {
        byte[] attribute = [0x41, 0, 1, 0x61, 0x10, 0, .. new byte[0x1000]];
        using var body = new RepeatedStream([1, 1, 0, 0x0B, 0, 0, 0, 1, 1], attribute, long.MaxValue);

        var rejected = await Assert.ThrowsAsync<IppFormatException>(() => ReadAsync(body));

        Assert.Equal($"The attributes have more than {IppRequestReader.MaxBytes} bytes", rejected.Message);
        Assert.InRange(body.BytesRead, 0, IppRequestReader.MaxBytes + 8);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_replacement_characters()
    {
        var read = IppReader.Read([1, 1, 0, 0x0B, 0, 0, 0, 1, 1, 0x41, 0, 1, 0x61, 0, 2, 0x61, 0xFF, 3]);

        Assert.Equal("a\uFFFD", Assert.IsType<IppText>(read.Groups[0].Attributes[0].Values[0]).Content);
        Assert.Equal(Encoding.UTF8.GetByteCount("a\uFFFD"), IppWriter.Write(read).Length - 16);
    }

    private static async Task<IppMessage> ReadAsync(Stream body)
    {
        var reader = new IppRequestReader(body);
        return new(await reader.ReadHeaderAsync(default), await reader.ReadGroupsAsync(default));
    }
}

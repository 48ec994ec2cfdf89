using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Inspections;

/// <summary>The bytes of an element, and those of a challenge password among them.</summary>
public class MaskedBytesTests
{
    // SEQUENCE { INTEGER 7, PrintableString "ab" }; the string is the secret.
    private static readonly byte[] Bytes = Convert.FromHexString("3007020107" + "13026162");

    private static readonly Asn1Tree Tree = new(
        [
            new Asn1Node(
                "0", 0, 2, 7, "SEQUENCE", null,
                [
                    new Asn1Node("0.0", 2, 2, 1, "INTEGER", "7", []),
                    new Asn1Node("0.1", 5, 2, 2, "PrintableString", null, []) { HoldsSecret = true },
                ])
            {
                HoldsSecret = true,
            },
        ],
        3, null);

    [Fact]
    public void Only_the_secret_is_masked() =>
        Assert.Equal("30070201071302****", new MaskedBytes(Bytes, Tree, revealed: false).Hex());

    [Fact]
    public void Everything_is_shown_once_the_reader_asks() =>
        Assert.Equal("300702010713026162", new MaskedBytes(Bytes, Tree, revealed: true).Hex());

    [Fact]
    public void A_line_has_the_offset_the_bytes_and_their_characters()
    {
        var masked = new MaskedBytes(Bytes, Tree, revealed: false);

        Assert.Equal("000000  30 07 02 01 07 13 02 ** **                       0......**\n", masked.Dump(0, 9));
        Assert.True(masked.Hides(0, 9));
        Assert.False(masked.Hides(0, 7));
    }

    [Theory]
    [InlineData(0, 5000, 64)]
    [InlineData(4992, 5000, 1)]
    [InlineData(6000, 9000, 0)]
    public void A_page_has_at_most_a_kibibyte(int start, int end, int lines) =>
        Assert.Equal(
            lines, new MaskedBytes(new byte[5000], null, revealed: false).Dump(start, end).Count(one => one == '\n'));
}

using CsCheck;

namespace RemoteUi.Tests.Fuzz;

/// <summary>Tests with generated ASN.1: random nesting, random tags, and wrong lengths.</summary>
public class GeneratedTests
{
    private static readonly Gen<byte> Tag = Gen.OneOf(
        new byte[]
        {
            0x01,
            0x02,
            0x03,
            0x04,
            0x05,
            0x06,
            0x0C,
            0x13,
            0x17,
            0x24,
            0x30,
            0x31,
            0x80,
            0xA0,
            0xA1,
            0xA3,
            0x1F,
            0xBF,
            0x00,
        });

    /// <summary>
    /// Creates ASN.1 of random depth and breadth; one length in eight is wrong, one element in eight has an indefinite
    /// length.
    /// </summary>
    private static readonly Gen<byte[]> Asn1 = Gen.Recursive<byte[]>((depth, self) => depth > 6
        ? Element(Gen.Byte.Array[0, 20])
        : Gen.Frequency(
            (2, Element(Gen.Byte.Array[0, 40])),
            (3, Element(self.Array[0, 4].Select(parts => parts.SelectMany(part => part).ToArray())))));

    /// <summary>Creates elements nested up to 2,000 levels deep.</summary>
    private static readonly Gen<byte[]> Deep = Gen.Select(Gen.Int[1, 2000], Gen.Bool, Tag, (depth, indefinite, tag) =>
        indefinite
            ? [.. Enumerable.Repeat<byte[]>([(byte)(tag | 0x20), 0x80], depth).SelectMany(head => head)]
            : Nested(depth, (byte)(tag | 0x20)));

    public static TheoryData<string> Parsers => MutationTests.Parsers;

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Random_ASN1_ends_in_a_result_or_the_allowed_error(string parser)
    {
        var target = FuzzTargets.Named(parser);
        Asn1.Sample(input => { target.Feed([input]); }, iter: FuzzSize.RandomInputs, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Deep_nesting_ends_in_a_result_or_the_allowed_error(string parser)
    {
        var target = FuzzTargets.Named(parser);
        Deep.Sample(input => { target.Feed([input]); }, iter: 50, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Random_bytes_end_in_a_result_or_the_allowed_error(string parser)
    {
        var target = FuzzTargets.Named(parser);
        Gen.Byte.Array[0, 200].Sample(input => { target.Feed([input]); }, iter: FuzzSize.RandomInputs, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void One_MiB_of_one_byte_ends_in_a_result_or_the_allowed_error(string parser) =>
        FuzzTargets.Named(parser).Feed(
            new byte[]
            {
                0x00,
                0x0A,
                0x20,
                0x24,
                0x30,
                0x41,
                0x80,
                0xA0,
                0xFF,
            }.Select(filler => Enumerable.Repeat(filler, 1024 * 1024).ToArray()));

    private static Gen<byte[]> Element(Gen<byte[]> content) =>
        Gen.Select(Tag, content, Gen.Int[0, 7], Gen.Int[0, 7], (tag, inside, length, form) => (length, form) switch
    {
        (0, _) => [tag, (byte)(inside.Length + 3), .. inside],
        (1, _) => [tag, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, .. inside],
        (_, 0) => [(byte)(tag | 0x20), 0x80, .. inside, 0, 0],
        _ => Definite(tag, inside),
    });

    private static byte[] Definite(byte tag, byte[] inside) => inside.Length < 0x80
        ? [tag, (byte)inside.Length, .. inside]
        : [tag, 0x82, (byte)(inside.Length >> 8), (byte)inside.Length, .. inside];

    private static byte[] Nested(int depth, byte tag)
    {
        byte[] inside = [];
        for (var level = 0; level < depth; level++) inside = Definite(tag, inside);
        return inside;
    }
}

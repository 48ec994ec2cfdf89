using CsCheck;
using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Tests.Scep.Codec;

public class BerLimitsTests
{
    [Theory]
    [InlineData("3003020101", 5)]
    [InlineData("30030201010D0A", 5)]
    [InlineData("30800201010000", 7)]
    [InlineData("3080308002010100000000FF", 11)]
    [InlineData("30820003020101", 7)]
    [InlineData("1F8101020000", 6)]
    public void The_first_element_is_measured_and_the_rest_ignored(string hex, int length) =>
        Assert.Equal(length, BerLimits.Measure(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3004020101")]
    [InlineData("300302")]
    [InlineData("3080020101")]
    [InlineData("0480")]
    [InlineData("0000")]
    [InlineData("30020000")]
    [InlineData("3084FFFFFFFF")]
    [InlineData("30897FFFFFFFFFFFFFFFFF")]
    [InlineData("1F8181818181")]
    public void Input_that_is_not_well_formed_is_malformed(string hex) =>
        Assert.Equal(
            Cause.Malformed,
            Assert.Throws<ScepFormatException>(() => BerLimits.Measure(Convert.FromHexString(hex))).Cause);

    [Fact]
    public void Nesting_is_allowed_up_to_48_levels()
    {
        BerLimits.Measure(Nested(BerLimits.MaxDepth));

        Assert.Throws<ScepFormatException>(() => BerLimits.Measure(Nested(BerLimits.MaxDepth + 1)));
        Assert.Throws<ScepFormatException>(() => BerLimits.Measure(Nested(500_000)));
    }

    [Fact]
    public void A_million_empty_elements_are_too_many() =>
        Assert.Throws<ScepFormatException>(() =>
            BerLimits.Measure(
                [
                    0x30, 0x83, 0x1E, 0x84, 0x80,
                    .. Enumerable.Repeat<byte[]>([0x05, 0x00], 1_000_000).SelectMany(two => two),
                ]));

    [Fact]
    public void Random_bytes_are_certificates_or_rejected() =>
        Gen.Byte.Array[0, 200].Sample(bytes => ReaderChecks.Read(() => CertificateSetReader.Read(bytes)), iter: 2_000);

    [Fact]
    public void Random_bytes_that_begin_like_a_message_are_rejected() =>
        Gen.Byte.Array[0, 120].Sample(
            bytes => ReaderChecks.Read(() =>
                CertificateSetReader.Read(
                    new byte[] { 0x30, 0x80, 0x06, 0x01, 0x2A, 0xA0, 0x80 }.Concat(bytes).ToArray())),
            iter: 2_000);

    private static byte[] Nested(int levels) =>
        [.. Enumerable.Repeat<byte[]>([0x30, 0x80], levels).SelectMany(two => two), .. new byte[2 * levels]];
}

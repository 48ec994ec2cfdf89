using System.Buffers.Binary;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>
/// Tests the reader and writer of VICI packets against bytes written by hand, and damaged ones.
/// </summary>
public class ViciCodecTests
{
    /// <summary>A request with a section, a value, and a list, byte by byte.</summary>
    private const string Recorded =
        "00000029" + "00" + "04" + "6C6F6164"
        + "01" + "02" + "636E" + "03" + "01" + "76" + "0001" + "32"
        + "04" + "02" + "7273" + "05" + "0003" + "312E32" + "05" + "0000" + "06"
        + "02" + "03" + "04" + "64617461" + "0002" + "00FF";

    private static ViciPacket Sample => new(ViciPacketType.CommandRequest, "load", new()
    {
        { "cn", new ViciSection { { "v", "2" }, { "rs", ["1.2"u8.ToArray(), Array.Empty<byte>()] } } },
        { "data", [0, 0xFF] },
    });

    [Fact]
    public void A_packet_is_written_byte_by_byte() =>
        Assert.Equal(Recorded, Convert.ToHexString(ViciWriter.Write(Sample)));

    [Fact]
    public void A_packet_is_read_as_it_was_written()
    {
        var read = ViciReader.Read(Bytes(Recorded));

        Assert.Equal((ViciPacketType.CommandRequest, "load"), (read.Type, read.Name));
        var (name, section) = Assert.Single(read.Message.Sections);
        Assert.Equal(("cn", "2"), (name, section.Text("v")));
        Assert.Equal(["1.2", ""], section.Items("rs"));
        Assert.Equal([0, 0xFF], read.Message.Bytes("data"));
        Assert.Null(read.Message.Text("missing"));
        Assert.Empty(read.Message.Items("data"));
    }

    [Theory]
    [InlineData(ViciPacketType.CommandResponse, null)]
    [InlineData(ViciPacketType.CommandUnknown, null)]
    [InlineData(ViciPacketType.EventRegister, "control-log")]
    [InlineData(ViciPacketType.EventConfirm, null)]
    [InlineData(ViciPacketType.Event, "control-log")]
    public void Only_some_types_have_a_name(ViciPacketType type, string? name)
    {
        var read = ViciReader.Read(ViciWriter.Write(new(type, name, [])).AsSpan(4));

        Assert.Equal((type, name), (read.Type, read.Name));
    }

    [Fact]
    public void A_packet_that_is_cut_off_anywhere_is_rejected()
    {
        var whole = Bytes(Recorded);

        // The last entry can be cut off as a whole: what is left is a packet too.
        var readable = Enumerable.Range(0, whole.Length).Where(length => IsReadable(whole[..length])).ToList();

        Assert.Equal([6, whole.Length - 10], readable);
    }

    [Fact]
    public void No_flipped_bit_makes_the_reader_fail()
    {
        var whole = Bytes(Recorded);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            IsReadable(damaged);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("08")]
    [InlineData("0102")]
    [InlineData("010500")]
    [InlineData("01060000")]
    [InlineData("010401610301")]
    [InlineData("0104016104016206")]
    public void What_is_not_a_packet_is_rejected(string hex) => Assert.False(IsReadable(Convert.FromHexString(hex)));

    [Fact]
    public void Sections_inside_each_other_have_an_end()
    {
        var section = new ViciSection();
        for (var depth = 0; depth < 16; depth++) section = new ViciSection { { "s", section } };

        var packet = ViciWriter.Write(new(ViciPacketType.CommandResponse, null, section));

        Assert.True(IsReadable(packet[4..]));
        packet = ViciWriter.Write(new(ViciPacketType.CommandResponse, null, new() { { "s", section } }));
        Assert.False(IsReadable(packet[4..]));
    }

    [Fact]
    public void A_value_that_does_not_fit_its_length_is_not_written()
    {
        Assert.NotEmpty(Write("n", new byte[ushort.MaxValue]));
        Assert.Throws<ViciFormatException>(() => Write("n", new byte[ushort.MaxValue + 1]));
        Assert.NotEmpty(Write(new string('n', 255), []));
        Assert.Throws<ViciFormatException>(() => Write(new string('n', 256), []));
        Assert.Throws<ViciFormatException>(() => Write("", []));
    }

    [Fact]
    public void A_packet_is_bounded()
    {
        var section = new ViciSection();
        for (var times = 0; times < 9; times++) section.Add("n", new byte[60_000]);

        Assert.Throws<ViciFormatException>(() =>
            ViciWriter.Write(new(ViciPacketType.CommandResponse, null, section)));
        Assert.Throws<ViciFormatException>(() => ViciReader.Read(new byte[ViciPacket.MaxBytes + 1]));
    }

    private static byte[] Write(string name, byte[] value) =>
        ViciWriter.Write(new(ViciPacketType.CommandResponse, null, new() { { name, value } }));

    private static byte[] Bytes(string recorded)
    {
        var bytes = Convert.FromHexString(recorded);
        Assert.Equal(bytes.Length - 4, BinaryPrimitives.ReadInt32BigEndian(bytes));
        return bytes[4..];
    }

    private static bool IsReadable(byte[] bytes)
    {
        try
        {
            ViciReader.Read(bytes);
            return true;
        }
        catch (ViciFormatException)
        {
            return false;
        }
    }
}

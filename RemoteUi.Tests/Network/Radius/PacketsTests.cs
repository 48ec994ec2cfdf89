using RemoteUi.Network;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Tests.Network.Radius;

/// <summary>Tests what is read from the network: each message, truncated at and damaged in every bit.</summary>
public class PacketsTests
{
    private static readonly byte[] Eap = new EapPacket(
        EapCode.Request, 7, EapType.Tls, new EapTlsFragment(600, true, false, new byte[500]).Write()).Write();

    private static readonly RadiusRequest Request = RadiusRequest.Write(
        9, [RadiusAttribute.Text(AttributeType.UserName, "printer"), .. RadiusAttribute.Eap(Eap)], FakeRadius.Secret);

    [Fact]
    public void The_Message_Authenticator_comes_first() =>
        Assert.Equal(AttributeType.MessageAuthenticator, RadiusPacket.Read(Request.Bytes).Attributes[0].Type);

    [Fact]
    public void An_EAP_packet_is_split_and_joined() => Assert.Equal(Eap, RadiusPacket.Read(Request.Bytes).JoinEap());

    [Fact]
    public void Padding_behind_a_packet_is_left_out() =>
        Assert.Equal(Request.Bytes, RadiusPacket.Read((byte[])[.. Request.Bytes, 0, 0]).Bytes.ToArray());

    [Fact]
    public void A_truncated_packet_is_refused()
    {
        for (var length = 0; length < Request.Bytes.Length; length++)
            Assert.Throws<NetworkFormatException>(() => RadiusPacket.Read(Request.Bytes.AsMemory(0, length)));
        for (var length = 0; length < Eap.Length; length++)
            Assert.Throws<NetworkFormatException>(() => EapPacket.Read(Eap.AsMemory(0, length)));
    }

    [Fact]
    public void A_damaged_packet_is_read_or_refused_and_never_verifies()
    {
        var answer = FakeAnswer.Challenge(EapType.Tls, 0x20).To(RadiusPacket.Read(Request.Bytes));
        Assert.Null(RadiusSignature.FindFault(RadiusPacket.Read(answer), Request.Authenticator, FakeRadius.Secret));

        for (var bit = 0; bit < answer.Length * 8; bit++)
        {
            byte[] damaged = [.. answer];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            if (TryRead(() => RadiusPacket.Read(damaged)) is { } read)
                Assert.NotNull(RadiusSignature.FindFault(read, Request.Authenticator, FakeRadius.Secret));
        }
    }

    [Fact]
    public void A_damaged_EAP_packet_is_read_or_refused()
    {
        var data = EapPacket.Read(Eap).Data.ToArray();
        for (var bit = 0; bit < 64; bit++)
        {
            TryRead(() => EapPacket.Read(Flip(Eap, bit)));
            TryRead(() => EapTlsFragment.Read(Flip(data, bit)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("80000001")]
    [InlineData("80FFFFFFFF00")]
    public void Data_of_EAP_TLS_without_flags_or_length_is_refused(string data) =>
        Assert.Throws<NetworkFormatException>(() => EapTlsFragment.Read(Convert.FromHexString(data)));

    private static byte[] Flip(byte[] bytes, int bit)
    {
        byte[] damaged = [.. bytes];
        damaged[bit / 8] ^= (byte)(1 << (bit % 8));
        return damaged;
    }

    /// <summary>Any exception other than the one for the format fails the test.</summary>
    private static T? TryRead<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (NetworkFormatException)
        {
            return null;
        }
    }
}

using RemoteUi.Network;
using RemoteUi.Network.EapTls;

namespace RemoteUi.Tests.Network.EapTls;

/// <summary>Tests that TLS messages are cut into fragments and put together again, within their bounds.</summary>
public class FragmentsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(MessageParts.PartBytes - 1, 1)]
    [InlineData(MessageParts.PartBytes, 1)]
    [InlineData(MessageParts.PartBytes + 1, 2)]
    [InlineData((MessageParts.PartBytes * 3) + 1, 4)]
    public void A_message_is_cut_and_put_together(int length, int count)
    {
        byte[] message = [.. Enumerable.Range(0, length).Select(one => (byte)one)];
        var parts = new MessageParts();
        var assembly = new MessageAssembly();
        parts.Begin(message);
        var fragments = new List<EapTlsFragment>();
        while (parts.HasNext) fragments.Add(EapTlsFragment.Read(parts.Next().Write()));

        Assert.Equal(count, fragments.Count);
        Assert.Equal(count > 1 ? length : null, fragments[0].TotalLength);
        Assert.All(fragments.SkipLast(1), fragment => Assert.Null(assembly.Add(fragment)));
        Assert.Equal(message, assembly.Add(fragments[^1]));
    }

    [Fact]
    public void A_message_may_not_be_longer_than_it_says() =>
        Refuses(new EapTlsFragment(3, true, false, new byte[2]), new EapTlsFragment(null, false, false, new byte[2]));

    [Fact]
    public void A_message_may_not_be_shorter_than_it_says() =>
        Refuses(new EapTlsFragment(3, true, false, new byte[1]), new EapTlsFragment(null, false, false, new byte[1]));

    [Fact]
    public void A_message_may_not_say_more_than_the_maximum() =>
        Refuses(new EapTlsFragment(MessageAssembly.MaxBytes + 1, true, false, new byte[1]));

    [Fact]
    public void Fragments_without_a_length_may_not_exceed_the_maximum() =>
        Refuses(
            [
                .. Enumerable.Repeat(new EapTlsFragment(null, true, false, new byte[1024]), 64),
                new EapTlsFragment(null, false, false, new byte[1]),
            ]);

    [Fact]
    public void An_empty_fragment_with_more_to_follow_is_refused() =>
        Refuses(new EapTlsFragment(null, true, false, default));

    /// <summary>Checks that the last fragment is refused and those before it are not.</summary>
    private static void Refuses(params EapTlsFragment[] fragments)
    {
        var assembly = new MessageAssembly();
        foreach (var fragment in fragments.SkipLast(1)) Assert.Null(assembly.Add(fragment));
        Assert.Throws<NetworkFormatException>(() => assembly.Add(fragments[^1]));
    }
}

using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Keys;

public sealed class PasswordEnvelopeTests
{
    private static readonly Secret Password = new("pässwörd 1");
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("""{"some":"settings"}""");

    /// <summary>An envelope with few rounds: these tests do not depend on their number.</summary>
    private static readonly byte[] Sealed = PasswordEnvelope.Seal(Content, Password, rounds: 10);

    [Fact]
    public void The_password_opens_the_envelope() =>
        Assert.Equal(Content, PasswordEnvelope.Open(Sealed, Password).Content);

    [Fact]
    public void The_program_uses_600_000_rounds_and_opens_its_envelope()
    {
        var envelope = PasswordEnvelope.Seal(Content, Password, PasswordEnvelope.UsualRounds);
        byte[] rounds = [0x02, 0x03, 0x09, 0x27, 0xC0];
        Assert.NotEqual(-1, envelope.AsSpan().IndexOf(rounds));
        Assert.Equal(-1, Sealed.AsSpan().IndexOf(rounds));
        Assert.Equal(Content, PasswordEnvelope.Open(envelope, Password).Content);
    }

    [Fact]
    public void Only_the_tests_seal_with_fewer_rounds()
    {
        Assert.Contains(PasswordEnvelope.RoundsSetting, RuntimeSettings("RemoteUi.Tests"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            PasswordEnvelope.RoundsSetting, RuntimeSettings("RemoteUi.Web"), StringComparison.Ordinal);
    }

    private static string RuntimeSettings(string program) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{program}.runtimeconfig.json"));

    [Fact]
    public void Another_password_does_not_open_the_envelope() =>
        Assert.Equal(
            new OpenedEnvelope(null, EnvelopeFault.PasswordWrong),
            PasswordEnvelope.Open(Sealed, new Secret("password 1")));

    [Fact]
    public void A_flipped_bit_of_the_content_is_detected()
    {
        // The last octet string is the tag; the content ends before it.
        var end = Sealed.AsSpan().LastIndexOf(new byte[] { 4, 16 }) - 1;
        foreach (var place in new[] { end, end - Content.Length + 1, Sealed.Length - 1 })
            Assert.Equal(EnvelopeFault.Damaged, PasswordEnvelope.Open(Flipped(place), Password).Fault);
    }

    [Fact]
    public void A_flipped_or_missing_byte_anywhere_never_opens_and_never_throws()
    {
        Assert.All(Enumerable.Range(0, Sealed.Length), place =>
        {
            Assert.Null(PasswordEnvelope.Open(Flipped(place), Password).Content);
            Assert.Null(PasswordEnvelope.Open(Sealed[..place], Password).Content);
        });
    }

    [Fact]
    public void Other_bytes_are_reported_as_another_format() =>
        Assert.Equal(EnvelopeFault.NotAnEnvelope, PasswordEnvelope.Open(Content, Password).Fault);

    [Fact]
    public async Task OpenSSL_opens_the_envelope()
    {
        var openssl = Require.Program("openssl", "openssl");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("sealed"), PasswordEnvelope.Seal(Content, Password));
        var opened = await Run.Async(
            openssl, "cms", "-decrypt", "-inform", "DER", "-binary", "-in", folder.File("sealed"), "-pwri_password",
            Password.Reveal());
        Assert.Equal(Encoding.UTF8.GetString(Content), opened);
    }

    private static byte[] Flipped(int place)
    {
        byte[] bytes = [.. Sealed];
        bytes[place] ^= 1;
        return bytes;
    }
}

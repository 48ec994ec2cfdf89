using System.Text;
using RemoteUi.Core.Challenges;

namespace RemoteUi.Tests.Challenges;

/// <summary>Tests how the challenge password is found on a page.</summary>
public class ChallengePageTests
{
    [Theory]
    [InlineData("Der Kennwort lautet:", "0123456789ABCDEF")]
    [InlineData("Heslo výzvy pro zápis:", "FEDCBA9876543210")]
    [InlineData("登録チャレンジ パスワード:", "AAAAAAAAAAAAAAAA")]
    [InlineData("The enrollment challenge password is:", "0123ABCD")]
    [InlineData("The enrollment challenge password is:", "0123456789ABCDEF0123456789ABCDEF")]
    public void It_is_found_in_every_language_and_length(string sentence, string challenge)
    {
        var page = NdesPages.Page("Otisk / 指紋:", sentence, challenge);

        Assert.Equal(challenge, Read(NdesPages.Utf16(page)));
        Assert.Equal(challenge, Read(Encoding.Unicode.GetBytes("<HTML>" + page)));
        Assert.Equal(challenge, Read(Encoding.UTF8.GetBytes(page)));
        Assert.Equal(
            challenge,
            Read([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(page)]));
    }

    [Theory]
    [InlineData("<b>0123456789ABCDEF</b>")]
    [InlineData("<STRONG class=\"x\">\r\n0123456789ABCDEF&nbsp;</STRONG>")]
    [InlineData("<B>8F1A2B3C 4D5E6F70</B> <B> 0123456789ABCDEF </B> <B>0123ABCD</B>")]
    [InlineData("<B> 0123456789ABCDEF </B> again: <B> 0123456789ABCDEF </B>")]
    public void Its_markup_may_vary(string html) =>
        Assert.Equal("0123456789ABCDEF", Read(Encoding.UTF8.GetBytes(html)));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("<i>0123456789ABCDEF</i>")]
    [InlineData("<B>0123456789abcdef</B>")]
    [InlineData("<B>0123456789ABCDE</B>")]
    [InlineData("<B>0123456789ABCDEFG</B>")]
    [InlineData("<B>8F1A2B3C 4D5E6F70 81920A1B 2C3D4E5F 60718293</B>")]
    [InlineData("<B>0123456789ABCDEF</B> <B>FEDCBA9876543210</B>")]
    [InlineData("<B>0123ABCD</B> <B>0123456789ABCDEF0123456789ABCDEF</B>")]
    public void Nothing_is_guessed(string html) => Assert.Null(Read(Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void The_excerpt_has_the_words_but_no_digits_that_may_be_a_password()
    {
        var page = new ChallengePage(
            NdesPages.Utf16("<P>Two: <B>0123456789ABCDEF</B>\r\n<B>FEDCBA9876543210</B> " + new string('x', 500)));

        Assert.Null(page.ChallengePassword);
        Assert.StartsWith("Two: *** *** xxx", page.Excerpt, StringComparison.Ordinal);
        Assert.Equal(200, page.Excerpt!.Length);
        Assert.Null(new ChallengePage([]).Excerpt);
    }

    private static string? Read(byte[] body) => new ChallengePage(body).ChallengePassword?.Reveal();
}

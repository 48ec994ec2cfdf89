using RemoteUi.Core;

namespace RemoteUi.Tests.Components;

public class ForeignTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Passwort ungültig: 密码 <b>", "Passwort ungültig: 密码 <b>")]
    [InlineData("a\nb\tc", "a\\u000Ab\\u0009c")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("safe\u202Eexe.txt", "safe\\u202Eexe.txt")]
    [InlineData("\u2066\u2069\u200E\u200B\uFEFF", "\\u2066\\u2069\\u200E\\u200B\\uFEFF")]
    [InlineData("a\u2028b\u0085", "a\\u2028b\\u0085")]
    [InlineData("\ud83d\ude00!", "\ud83d\ude00!")]
    [InlineData("\udb40\udc41", "\\u0E0041")]
    public void Hidden_characters_are_shown_as_escapes(string? text, string shown) =>
        Assert.Equal(shown, ForeignText.Escape(text));

    [Fact]
    public void A_lone_surrogate_is_shown_as_an_escape() =>
        Assert.Equal("\\uD800x", ForeignText.Escape(new string(['\ud800', 'x'])));
}

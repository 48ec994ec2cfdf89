using System.Text;
using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Scep;

public class ReplyBodyTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html>", true)]
    [InlineData("\uFEFF\r\n  <HTML>", true)]
    [InlineData("<?xml version=\"1.0\"?>", true)]
    [InlineData("POSTPKIOperation\nAES", false)]
    [InlineData("0\u0082 is no page", false)]
    [InlineData("", false)]
    public void An_HTML_page_is_recognized_by_its_bytes(string body, bool isHtml) =>
        Assert.Equal(isHtml, ReplyBody.IsHtml(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("no such profile\r\n", "no such profile")]
    [InlineData("<html><head><title>404 Not\nFound</title></head>", "404 Not Found")]
    [InlineData("<html><p>Access <b>denied</b></p>", "Access denied")]
    [InlineData("", null)]
    [InlineData(" \r\n", null)]
    [InlineData("\u0001\u0002\u0003", null)]
    public void A_text_is_quoted_on_one_line(string body, string? expected) =>
        Assert.Equal(expected, ReplyBody.Excerpt(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_long_text_is_truncated() =>
        Assert.Equal(new string('x', 199) + "…", ReplyBody.Excerpt(Encoding.UTF8.GetBytes(new string('x', 5000))));

    [Theory]
    [InlineData("30820100", true)]
    [InlineData("308006", true)]
    [InlineData("302706092a", true)]
    [InlineData("304d494942", false)]
    [InlineData("300d0a", false)]
    [InlineData("30", false)]
    public void DER_is_distinguished_from_base64_that_begins_with_a_zero(string hex, bool isBinary) =>
        Assert.Equal(isBinary, ReplyBody.MayBeBinary(Convert.FromHexString(hex)));

    [Fact]
    public void DER_is_not_text() => Assert.Null(ReplyBody.Excerpt([0x30, 0x82, 0x01, 0x00]));
}

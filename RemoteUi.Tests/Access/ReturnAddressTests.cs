using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.Access;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/settings/users?page=2", "/settings/users?page=2")]
    [InlineData("/log-in¿'\"(", "/log-in%C2%BF'%22(")]
    [InlineData("/a%20b?c=%C4%8D", "/a%20b?c=%C4%8D")]
    [InlineData("/ř", "/%C5%99")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void An_address_of_the_program_is_returned_in_ASCII(string? requested, string expected)
    {
        var url = new UrlHelper(
            new ActionContext(new DefaultHttpContext(), new RouteData(), new()));

        Assert.Equal(expected, url.ReturnTo(requested));
    }
}

using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class ServerWordsTests
{
    [Theory]
    [InlineData(401, "Challenge password is invalid")]
    [InlineData(500, null)]
    [InlineData(404, null)]
    public void The_text_of_an_HTTP_error_is_the_servers(int status, string? text) =>
        Assert.Equal(text, EvidenceWords.ServerTextIn(EvidenceWords.OfHttpError(status, text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("127.0.0.1:80: connection refused")]
    [InlineData("HTTP 404")]
    [InlineData("Signed by CN=x")]
    public void Evidence_without_a_text_of_the_server_has_none(string? evidence) =>
        Assert.Null(EvidenceWords.ServerTextIn(evidence));

    [Fact]
    public void A_reply_in_plain_text_or_HTML_is_the_servers()
    {
        Assert.Equal("no such profile", EvidenceWords.ServerTextIn(EvidenceWords.OfTextReply("no such profile")));
        Assert.Equal("Sign in", EvidenceWords.ServerTextIn(EvidenceWords.OfHtmlReply("Sign in")));
        Assert.Null(EvidenceWords.ServerTextIn(EvidenceWords.OfHtmlReply(null)));
    }

    [Fact]
    public void FailInfoText_is_not_repeated_as_evidence()
    {
        var error = new RequestError(RequestErrorKind.Scep, 2, Cause.ServerRefused, "used already");
        var words = ServerWords.Of(error, new EnrollmentReport { FailInfoText = "used already" });

        Assert.Equal("used already", words);
        Assert.Null(ServerWords.RestOf(error, words));
    }

    [Fact]
    public void An_error_of_another_kind_does_not_show_an_earlier_failInfoText()
    {
        var error = new RequestError(RequestErrorKind.Tcp, null, Cause.NoConnection, "connection refused");

        Assert.Null(ServerWords.Of(error, new EnrollmentReport { FailInfoText = "from the refused renewal" }));
        Assert.Equal("connection refused", ServerWords.RestOf(error, null));
    }
}

using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class ExplanationTests
{
    [Theory]
    [InlineData(RequestErrorKind.Scep, 0, Cause.ServerRefused, "FailInfo.0")]
    [InlineData(RequestErrorKind.Scep, 4, Cause.ServerRefused, "FailInfo.4")]
    [InlineData(RequestErrorKind.Scep, 5, Cause.ServerRefused, "Cause.ServerRefused")]
    [InlineData(RequestErrorKind.Scep, null, Cause.SignerUnknown, "Cause.SignerUnknown")]
    [InlineData(RequestErrorKind.Tcp, 404, Cause.HttpError, "Http.404")]
    [InlineData(RequestErrorKind.Tcp, 418, Cause.HttpError, "Cause.HttpError")]
    [InlineData(RequestErrorKind.Tcp, null, Cause.NoConnection, "Cause.NoConnection")]
    [InlineData(RequestErrorKind.Deferred, null, Cause.WaitingForApproval, "Cause.WaitingForApproval")]
    [InlineData(RequestErrorKind.KeyLimit, null, Cause.KeyLimitReached, "Cause.KeyLimitReached")]
    public void The_most_specific_text_is_used(RequestErrorKind kind, int? code, Cause cause, string key) =>
        Assert.Equal(key, Explanation.Of(new RequestError(kind, code, cause, null)).Key);

    [Fact]
    public void The_key_limit_links_to_the_keys() =>
        Assert.Same(Menu.Keys, Explanation.Of(Cause.KeyLimitReached).Place);

    [Fact]
    public void A_wrong_address_links_to_the_communication_settings() =>
        Assert.Same(
            Menu.Communication,
            Explanation.Of(new RequestError(RequestErrorKind.Tcp, 404, Cause.HttpError, null)).Place);

    [Fact]
    public void A_refused_request_links_to_the_form() =>
        Assert.Same(
            Menu.Request, Explanation.Of(new RequestError(RequestErrorKind.Scep, 2, Cause.ServerRefused, null)).Place);
}

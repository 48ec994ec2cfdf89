using Bunit;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class DetailsSubtitleTests
{
    [Theory]
    [InlineData(RequestErrorKind.Deferred, null, "Details.Deferred")]
    [InlineData(RequestErrorKind.KeyLimit, null, "Details.KeyLimit")]
    [InlineData(RequestErrorKind.Tcp, null, "Details.Tcp")]
    [InlineData(RequestErrorKind.Tcp, 404, "Details.TcpStatus")]
    [InlineData(RequestErrorKind.Scep, null, "Details.Scep")]
    [InlineData(RequestErrorKind.Scep, 0, "FailInfo.BadAlg")]
    [InlineData(RequestErrorKind.Scep, 4, "FailInfo.BadCertId")]
    [InlineData(RequestErrorKind.Scep, 5, "Details.Scep")]
    public void Each_details_text_has_its_subtitle(RequestErrorKind kind, int? code, string key)
    {
        Assert.Equal(key, DetailsSubtitle.KeyOf(new(kind, code, Cause.ServerRefused, null)));
        Assert.Contains(key, ResourceTexts.In("Labels", "cs").Keys);
    }

    [Theory]
    [InlineData("en", "Communication Error (TCP ERROR 404)")]
    [InlineData("cs", "Communication Error (TCP ERROR 404) Chyba komunikace: stav HTTP 404")]
    public void The_details_text_stays_English_with_a_Czech_subtitle(string language, string words)
    {
        using var context = new PageContext(language);

        var text = context.Open<DetailsText>(parameters: text =>
            text.Add(one => one.Error, new RequestError(RequestErrorKind.Tcp, 404, Cause.HttpError, null)));

        Assert.Equal(words, string.Join(' ', text.FindAll("span").Select(PageText.Of)));
    }
}

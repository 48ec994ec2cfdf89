using RemoteUi.Core.Client;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

public class StoredRemarkTests
{
    [Fact]
    public void A_plain_text_of_an_older_version_is_read() =>
        Assert.Equal(
            [Remark.Of(RemarkCode.Text, "subject changed")],
            StoredJson.Read<EnrollmentReport>("""{"Remarks":["subject changed"]}""").Remarks);

    [Fact]
    public void A_remark_comes_back_as_it_was_written()
    {
        var remark = Remark.Of(RemarkCode.AlternativeNameChanged, "a.example", "b.example");
        Assert.Equal(remark, StoredJson.Read<Remark>(StoredJson.Write(remark)));
    }
}

using System.Security.Cryptography.X509Certificates;
using Bunit;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

public class RegisterRowTests
{
    [Fact]
    public void What_a_client_wrote_is_shown_with_its_invisible_characters_as_escapes()
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("a\u202Eb");
        using var context = new PageContext();

        var row = PageText.Of(context.Open<RegisterRow>(parameters: row => row.Add(part => part.Entry, new()
        {
            TransactionId = "1\u200E2",
            State = RegisterState.Refused,
            Requested = new(name.Build().RawData, [], []),
            RequestedAt = ARequest.Noon,
            FailInfo = 2,
            FailInfoText = "no\u0007",
        })).Find("tr"));

        Assert.All(
            [@"CN=a\u202Eb", @"1\u200E2", @"no\u0007"],
            shown => Assert.Contains(shown, row, StringComparison.Ordinal));
    }
}

using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public class SubjectTextTests
{
    /// <summary>CN=a@b as a PrintableString, which does not have this character.</summary>
    [Fact]
    public void Characters_that_a_PrintableString_does_not_have_are_shown() => Assert.Equal(
        "CN=a@b", SubjectText.Of(Convert.FromHexString("300E310C300A06035504031303614062")));

    [Theory]
    [InlineData("CN=printer.example.com, O=Example")]
    [InlineData("CN=\"a, b\", O=Žluťoučký")]
    [InlineData("OU=x+CN=y")]
    [InlineData("")]
    public void Any_other_subject_is_shown_as_the_platform_does(string subject)
    {
        var name = new X500DistinguishedName(subject).RawData;

        Assert.Equal(new X500DistinguishedName(name).Name, SubjectText.Of(name));
    }
}

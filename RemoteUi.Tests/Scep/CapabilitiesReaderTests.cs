using System.Text;
using RemoteUi.Core.Scep;

namespace RemoteUi.Tests.Scep;

public class CapabilitiesReaderTests
{
    [Theory]
    [InlineData("AES\nSHA-256\n", "AES SHA-256")]
    [InlineData("AES\r\nSHA-256\r\n", "AES SHA-256")]
    [InlineData("\uFEFFAES\r\n\r\n  SHA-256  ", "AES SHA-256")]
    [InlineData("some words\nAES", "AES")]
    [InlineData("", "")]
    [InlineData("\r\n \n", "")]
    [InlineData("<html>\nAES\n</html>", "")]
    [InlineData("AES\0\nDES3", "DES3")]
    public void Keywords_are_read_from_every_format_of_list(string answer, string keywords) =>
        Assert.Equal(keywords, string.Join(' ', CapabilitiesReader.Read(Encoding.UTF8.GetBytes(answer)).Stated));

    [Theory]
    [InlineData("aes", "AES", true)]
    [InlineData("SHA256", "SHA-256", true)]
    [InlineData("scepstandard", "POSTPKIOperation", true)]
    [InlineData("SCEPStandard", "SHA-512", false)]
    [InlineData("SCEPStandard", "Renewal", false)]
    [InlineData("DES3", "AES", false)]
    public void A_keyword_is_recognized_in_any_case_and_implied_by_SCEPStandard(
        string stated, string keyword, bool isStated) =>
        Assert.Equal(isStated, new CaCapabilities([stated]).States(keyword));

    [Theory]
    [InlineData("", "3DES-CBC", "SHA1")]
    [InlineData("DES3 SHA-1", "3DES-CBC", "SHA1")]
    [InlineData("AES", "AES-128-CBC", "SHA1")]
    [InlineData("SHA-256", "3DES-CBC", "SHA256")]
    [InlineData("SCEPStandard", "AES-128-CBC", "SHA256")]
    [InlineData("SCEPStandard SHA-512", "AES-128-CBC", "SHA512")]
    [InlineData("AES AES256 SHA-384", "AES-256-CBC", "SHA1")]
    public void The_strongest_advertised_algorithm_is_chosen_and_never_DES_or_MD5(
        string stated, string cipher, string digest)
    {
        var algorithms = MessageAlgorithms.For(new CaCapabilities(stated.Split(' ')));

        Assert.Equal((cipher, digest), (algorithms.CipherName, algorithms.Digest.Name));
    }
}

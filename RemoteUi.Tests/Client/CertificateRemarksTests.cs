using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using static RemoteUi.Core.Client.RemarkCode;

namespace RemoteUi.Tests.Client;

/// <summary>What of an issued certificate is remarked on.</summary>
public class CertificateRemarksTests
{
    private const string Name = "printer.example";
    private static readonly DateTimeOffset Now = FakeAuthority.Today;

    public static TheoryData<string, X509Extension, RemarkCode> Extensions => new()
    {
        { "another name", NamesOf("other.example"), AlternativeNameChanged },
        { "CA:TRUE", new X509BasicConstraintsExtension(true, false, 0, true), CertificateIsCa },
        { "other purpose", Purposes(false), PurposeMissing },
        { "critical other purpose", Purposes(true), CriticalPurposeMissing },
        { "unknown critical", new X509Extension("1.2.3.4", [5, 0], true), CriticalExtensionUnknown },
    };

    [Fact]
    public void What_was_asked_for_has_no_remark() => Assert.Empty(On(NamesOf("PRINTER.example")));

    [Fact]
    public void A_missing_subjectAltName_is_grave() =>
        Assert.Equal([Remark.Of(AlternativeNameMissing, Name)], On());

    [Theory, MemberData(nameof(Extensions))]
    public void An_extension_that_others_refuse(string what, X509Extension extension, RemarkCode code) =>
        Assert.True(On(extension).Any(remark => remark.Code == code), what);

    [Theory]
    [InlineData(-1, 1, null)]
    [InlineData(-2, -1, CaExpired)]
    [InlineData(1, 2, CaNotYetValid)]
    public void The_dates_of_a_CA(int fromDays, int toDays, RemarkCode? expected)
    {
        var ca = Certificate(fromDays, toDays, new X509BasicConstraintsExtension(true, false, 0, true));
        Assert.Equal(expected is { } code ? [code] : [], ChainRemarks.OnAuthority(ca, Now).Select(one => one.Code));
    }

    [Fact]
    public void A_CA_without_keyCertSign_may_not_sign()
    {
        var ca = Certificate(-1, 1, new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        Assert.Equal([IssuerMayNotSign], ChainRemarks.OnAuthority(ca, Now).Select(one => one.Code));
    }

    [Fact]
    public void A_path_longer_than_allowed()
    {
        var root = Certificate(-1, 1, new X509BasicConstraintsExtension(true, true, 0, true));
        var middle = FakeIdentities.Ca.Issue("CN=Middle", [1], X509KeyUsageFlags.KeyCertSign).Certificate;
        var issued = new IssuedCertificate(Certificate(-1, 1), [middle, root]);
        Assert.Contains(ChainRemarks.On(issued, Now), remark => remark.Code == PathLengthExceeded);
    }

    private static List<Remark> On(params X509Extension[] extensions) =>
        [.. CertificateRemarks.On(
            Certificate(-1, 1, extensions), Enrollee.Order() with { Purposes = ["1.3.6.1.5.5.7.3.1"] })];

    private static X509Certificate2 Certificate(int fromDays, int toDays, params X509Extension[] extensions)
    {
        using var key = MadeKeys.Next();
        var request = new CertificateRequest(
            $"CN={Name}, O=Printers", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        return request.CreateSelfSigned(Now.AddDays(fromDays), Now.AddDays(toDays));
    }

    private static X509Extension NamesOf(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        return names.Build();
    }

    private static X509EnhancedKeyUsageExtension Purposes(bool critical) =>
        new([new Oid("1.3.6.1.5.5.8.2.2")], critical);
}

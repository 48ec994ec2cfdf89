using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>What an issued certificate says about where its revocation is published.</summary>
public sealed class NamedAddressesTests : IDisposable
{
    private const string Own = "http://printer.example.com:8000/practice-ca/public";
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_programs_own_address_is_named_by_default() =>
        Assert.Equal(
            [$"CRL {Own}/ca.crl", $"OCSP {Own}/ocsp", $"CA {Own}/ca.cer"], Named(new TestClient(bench).Enrolled()));

    [Theory]
    [InlineData("http://crl.example/x")]
    [InlineData("http://crl.example/x/")]
    public void Another_address_is_named_if_it_is_set(string address)
    {
        bench.Set(behavior => behavior with { PublishedAt = address });

        Assert.Equal(
            [
                "CRL http://crl.example/x/ca.crl", "OCSP http://crl.example/x/ocsp", "CA http://crl.example/x/ca.cer",
            ],
            Named(new TestClient(bench).Enrolled()));
    }

    [Fact]
    public void No_address_is_named_if_it_is_empty()
    {
        bench.Set(behavior => behavior with { PublishedAt = "" });

        Assert.Empty(Named(new TestClient(bench).Enrolled()));
    }

    [Theory]
    [InlineData(RevocationPointers.Crl, "CRL CA")]
    [InlineData(RevocationPointers.Ocsp, "OCSP CA")]
    [InlineData(RevocationPointers.CrlAndOcsp, "CRL OCSP CA")]
    public void Revocation_list_and_OCSP_can_each_be_left_out(RevocationPointers pointers, string kinds)
    {
        bench.Set(behavior => behavior with { Pointers = pointers });

        var named = Named(new TestClient(bench).Enrolled());

        Assert.Equal(kinds, string.Join(' ', named.Select(one => one.Split(' ')[0])));
    }

    [Fact]
    public void A_certificate_approved_later_names_the_address_of_then()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        new TestClient(bench).Enroll();
        bench.Set(behavior => behavior with { PublishedAt = "http://crl.example" });

        bench.Administration.Approve(1);

        Assert.Contains(
            "CRL http://crl.example/ca.crl",
            Named(X509CertificateLoader.LoadCertificate(bench.Administration.Find(1)!.Certificate!)));
    }

    [Theory]
    [InlineData("crl.example")]
    [InlineData("ftp://crl.example/")]
    [InlineData("http://root@crl.example/")]
    [InlineData("http://crl.example/?a=b")]
    [InlineData("http://crl.example/#a")]
    [InlineData("http://crl.example/é")]
    public void What_a_certificate_cannot_name_is_not_accepted(string address) =>
        Assert.Throws<ArgumentException>(() => bench.Set(behavior => behavior with { PublishedAt = address }));

    [Fact]
    public void The_address_is_kept_after_a_restart()
    {
        bench.Set(behavior => behavior with { PublishedAt = "", Pointers = RevocationPointers.Crl });

        bench.Restart();

        Assert.Equal(
            ("", RevocationPointers.Crl),
            (bench.Administration.Behavior.PublishedAt, bench.Administration.Behavior.Pointers));
    }

    /// <summary>Returns the kinds and addresses that a certificate names.</summary>
    internal static string[] Named(X509Certificate2 certificate)
    {
        var access = certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SingleOrDefault();
        return
        [
            .. certificate.Extensions.Where(one => one.Oid!.Value == "2.5.29.31").Select(one => "CRL " + UriIn(one)),
            .. access?.EnumerateOcspUris().Select(uri => "OCSP " + uri) ?? [],
            .. access?.EnumerateCAIssuersUris().Select(uri => "CA " + uri) ?? [],
        ];
    }

    /// <summary>Returns the only URI in the extension: the part from its tag and length on.</summary>
    private static string UriIn(X509Extension extension)
    {
        var raw = extension.RawData;
        var start = Array.IndexOf(raw, (byte)0x86);
        return System.Text.Encoding.ASCII.GetString(raw, start + 2, raw[start + 1]);
    }
}

using System.Net;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.X509;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>The addresses at which the practice CA publishes its certificate and its revocation list.</summary>
public sealed class PublicationTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task The_CA_certificate_is_published_in_DER()
    {
        using var reply = await http.GetAsync(host.Published("ca.cer"));

        Assert.Equal("application/pkix-cert", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal(host.Administration.CaCertificate.RawData, await reply.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_revocation_list_is_published_and_caches_keep_it_for_half_a_minute()
    {
        using var reply = await http.GetAsync(host.Published("ca.crl"));

        Assert.Equal("application/pkix-crl", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(30), reply.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task A_list_that_is_fetched_after_a_revocation_contains_it_with_its_reason_and_a_higher_number()
    {
        var certificate = host.Client().Enrolled();
        var (before, number) = await CrlAsync();
        Assert.False(before.RemoveEntry(certificate.SerialNumberBytes.Span));

        host.Administration.Revoke(certificate.SerialNumber, X509RevocationReason.Superseded);

        var list = await http.GetByteArrayAsync(host.Published("ca.crl"));
        var after = CertificateRevocationListBuilder.Load(list, out var next);
        Assert.True(after.RemoveEntry(certificate.SerialNumberBytes.Span));
        Assert.True(next > number);
        // A reasonCode extension with the ENUMERATED 4.
        Assert.Contains("0603551D1504030A0104", Convert.ToHexString(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_that_was_replaced_continues_to_publish_and_to_answer()
    {
        var (old, oldCa) = (host.Client().Enrolled(), host.Administration.CaCertificate);
        host.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });
        Assert.True(host.Administration.Revoke(old.SerialNumber));

        var list = CertificateRevocationListBuilder.Load(
            await http.GetByteArrayAsync(host.Published("ca.crl")), out _);

        Assert.True(list.RemoveEntry(old.SerialNumberBytes.Span));
        Assert.Equal(oldCa.RawData, await http.GetByteArrayAsync(host.Published("ca.cer")));
        Assert.Equal(["revoked"], await StatusAsync(old, oldCa));
    }

    [Fact]
    public async Task The_third_CA_publishes_and_answers_under_its_number()
    {
        host.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });
        var issued = host.Client().Enrolled();
        using var ca = host.Administration.CaCertificate;

        Assert.Equal(ca.RawData, await http.GetByteArrayAsync(host.Published("ca-3.cer")));
        Assert.NotEmpty(await http.GetByteArrayAsync(host.Published("ca-3.crl")));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(host.Published("ca-4.crl"))).StatusCode);
        Assert.Equal(["good"], await StatusAsync(issued, ca));
    }

    [Fact]
    public async Task The_root_above_an_issuing_CA_publishes_where_that_CA_says()
    {
        foreach (var name in new[] { "ca-root.crl", "ca-root.cer" })
        {
            using var none = await http.GetAsync(host.Published(name));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
            Assert.Contains("no root above it", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        host.Succession.Replace(new(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.EcP256, CaKeyAlgorithm.Rsa));

        using var ca = host.Administration.CaCertificate;
        Assert.Equal(
            [$"CRL {host.Published("ca-3-root.crl")}", $"CA {host.Published("ca-3-root.cer")}"],
            NamedAddressesTests.Named(ca));
        using var root = X509CertificateLoader.LoadCertificate(
            await http.GetByteArrayAsync(host.Published("ca-3-root.cer")));
        Assert.Equal(ca.IssuerName.RawData, root.SubjectName.RawData);
        var list = await http.GetByteArrayAsync(host.Published("ca-3-root.crl"));
        Assert.False(
            CertificateRevocationListBuilder.Load(list, out _).RemoveEntry(ca.SerialNumberBytes.Span));
        new X509Crl(list).Verify(new X509CertificateParser().ReadCertificate(root.RawData).GetPublicKey());
    }

    [Fact]
    public async Task The_list_of_the_next_CA_is_separate_and_there_once_that_CA_is()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(host.Published("next-ca.crl"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(host.Published("next-ca.cer"))).StatusCode);

        await http.GetByteArrayAsync($"{host.Url}?operation=GetNextCACert");

        using var next = X509CertificateLoader.LoadCertificate(
            await http.GetByteArrayAsync(host.Published("next-ca.cer")));
        Assert.Equal("CN=Remote UI Practice CA (do not trust) 2", next.Subject);
        Assert.NotEmpty(await http.GetByteArrayAsync(host.Published("next-ca.crl")));
    }

    [Theory]
    [InlineData("HEAD", "ca.crl", HttpStatusCode.OK)]
    [InlineData("HEAD", "ca.cer", HttpStatusCode.OK)]
    [InlineData("POST", "ca.crl", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "ca.cer", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "ocsp", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "else", HttpStatusCode.NotFound)]
    public async Task Only_reading_methods_are_supported(string method, string name, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new(method), host.Published(name));
        using var reply = await http.SendAsync(request);

        Assert.Equal(status, reply.StatusCode);
    }

    [Theory]
    [InlineData("ca.crl")]
    [InlineData("ca.cer")]
    [InlineData("ocsp")]
    [InlineData("ocsp/MAMKAQE=")]
    public async Task Remote_callers_get_a_reply_only_if_allowed(string name)
    {
        foreach (var allowed in new[] { false, true })
        {
            await using var somewhere = await PracticeCaHost.StartAsync(
                options => options.AllowRemoteClients = allowed,
                connection => connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7"));
            using var reply = await http.GetAsync(somewhere.Published(name));

            Assert.Equal(
                (allowed, allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (allowed, reply.StatusCode));
        }
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Published("ca.crl"));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_practice_CA_publishes_nothing()
    {
        await using var off = await PracticeCaHost.StartAsync(options => options.Enabled = false);

        foreach (var name in new[] { "ca.crl", "ca.cer", "ocsp" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(off.Published(name))).StatusCode);
    }

    private async Task<List<string>> StatusAsync(X509Certificate2 certificate, X509Certificate2 ca)
    {
        var request = new OcspMessageBuilder
        {
            Issuer = ca,
            SerialNumbers = [certificate.SerialNumberBytes.ToArray()],
        };
        using var body = new ByteArrayContent(request.Build());
        using var answer = await http.PostAsync(host.Published("ocsp"), body);
        return new ReadOcspResponse(await answer.Content.ReadAsByteArrayAsync(), ca).Statuses;
    }

    private async Task<(CertificateRevocationListBuilder List, BigInteger Number)> CrlAsync() => (
        CertificateRevocationListBuilder.Load(
            await http.GetByteArrayAsync(host.Published("ca.crl")), out var number), number);
}

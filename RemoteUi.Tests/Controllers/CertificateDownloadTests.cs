using System.Net;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Controllers;

public sealed class CertificateDownloadTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private readonly PlainBrowser browser = shared.Browser;

    [Fact]
    public async Task A_certificate_is_downloaded_as_PEM_and_DER_with_its_keys_name()
    {
        var key = (await shared.Machine.Get<IKeyRegisterStore>().LoadAsync(default)).DefaultKey!;

        using var pem = await browser.GetAsync($"/keys/{key.Id}/certificate.pem");
        using var der = await browser.GetAsync($"/keys/{key.Id}/certificate.der");

        using var fromPem = X509Certificate2.CreateFromPem(await pem.Content.ReadAsStringAsync());
        Assert.Equal(key.Certificate.RawData, fromPem.RawData);
        Assert.Equal(key.Certificate.RawData, await der.Content.ReadAsByteArrayAsync());
        Assert.Equal("Default-Key.pem", pem.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("application/pkix-cert", der.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_unknown_key_is_not_found()
    {
        using var answer = await browser.GetAsync($"/keys/{Guid.NewGuid()}/certificate.pem");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Client;

public sealed class CaDirectoryTests : IDisposable
{
    private readonly ClientBench bench = new();
    private readonly CaDirectory directory;

    public CaDirectoryTests() => directory = new CaDirectory(
        bench.Transport, bench.Ca.Time, NullLogger<CaDirectory>.Instance);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_issued_certificate_is_found_by_its_serial_number()
    {
        var (ca, own) = await EnrolledAsync();

        var found = await directory.GetCertificateAsync(bench.Server, ca, About(own), ClientBench.Cancellation);

        Assert.Equal(own.RawData, Assert.IsType<LookupResult<X509Certificate2>.Found>(found).Value.RawData);
    }

    [Fact]
    public async Task An_unknown_serial_number_fails_with_badCertId()
    {
        var (ca, own) = await EnrolledAsync();

        var failed = await directory.GetCertificateAsync(
            bench.Server, ca, About(own) with { SerialNumber = new byte[] { 1, 2, 3 } }, ClientBench.Cancellation);

        Assert.Equal((int)FailInfo.BadCertId, Assert.IsType<LookupResult<X509Certificate2>.Failed>(failed).FailInfo);
    }

    [Fact]
    public async Task A_revoked_certificate_is_on_the_revocation_list()
    {
        var (ca, own) = await EnrolledAsync();
        bench.Ca.Administration.Revoke(own.SerialNumber);

        var found = Assert.IsType<LookupResult<RevocationList>.Found>(
            await directory.GetRevocationListAsync(bench.Server, ca, About(own), ClientBench.Cancellation));

        Assert.True(found.Value.Revokes(own.SerialNumberBytes.Span));
        Assert.False(found.Value.Revokes([1, 2, 3]));
        Assert.True(found.Value.ThisUpdate <= bench.Ca.Time.GetUtcNow());
    }

    [Fact]
    public async Task The_next_CA_is_returned_with_the_signature_of_the_current_one()
    {
        var ca = await bench.ProfileAsync();

        var found = await directory.GetNextCaAsync(bench.Server, ca, ClientBench.Cancellation);

        var next = Assert.Single(Assert.IsType<LookupResult<IReadOnlyList<X509Certificate2>>.Found>(found).Value);
        Assert.NotEqual(ca.Ca.RawData, next.RawData);
    }

    [Fact]
    public async Task A_next_CA_signed_by_another_CA_is_rejected()
    {
        var ca = await bench.ProfileAsync() with { Ca = TestKeys.Ca, Certificates = [TestKeys.Ca] };

        var refused = await directory.GetNextCaAsync(bench.Server, ca, ClientBench.Cancellation);

        Assert.Equal(
            Cause.SignerUnknown, Assert.IsType<LookupResult<IReadOnlyList<X509Certificate2>>.NotUsable>(refused).Cause);
    }

    [Fact]
    public async Task A_missing_next_CA_is_an_HTTP_error()
    {
        var ca = await bench.ProfileAsync();
        bench.Transport.Change = reply => reply with { HttpStatus = 404, Body = [] };

        var missing = await directory.GetNextCaAsync(bench.Server, ca, ClientBench.Cancellation);

        Assert.Equal(
            404, Assert.IsType<LookupResult<IReadOnlyList<X509Certificate2>>.NoReply>(missing).Fault.HttpStatus);
    }

    private async Task<(CaProfile Ca, X509Certificate2 Own)> EnrolledAsync()
    {
        var issued = Assert.IsType<EnrollmentResult.Issued>(await bench.EnrollAsync());
        return (await bench.ProfileAsync(), issued.Certificate);
    }

    private static CertificateLookup About(X509Certificate2 own) =>
        new(new RenewedCertificate(own, TestKeys.First), own.IssuerName, own.SerialNumberBytes);
}

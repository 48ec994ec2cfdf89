using System.Numerics;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

public sealed class RetrievalTests : IDisposable
{
    private const int GetCert = 21, GetCrl = 22;
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public RetrievalTests() => client = new TestClient(bench);

    private byte[] Issuer => bench.Administration.CaCertificate.SubjectName.RawData;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_issued_certificate_can_be_retrieved()
    {
        var certificate = client.Enrolled();

        Assert.Equal(
            certificate, client.Retrieve(GetCert, Issuer, certificate.SerialNumberBytes.Span).Certificate(client.Key));
    }

    [Fact]
    public void The_CAs_own_certificate_can_be_retrieved() =>
        Assert.Equal(
            bench.Administration.CaCertificate,
            client
                .Retrieve(GetCert, Issuer, bench.Administration.CaCertificate.SerialNumberBytes.Span)
                .Certificate(client.Key));

    [Fact]
    public void An_unknown_serial_number_fails_with_badCertId() =>
        Assert.Equal("4", client.Retrieve(GetCert, Issuer, [1, 2, 3]).FailInfo);

    [Theory]
    [InlineData(GetCert)]
    [InlineData(GetCrl)]
    public void Another_issuer_fails_with_badCertId(int messageType) =>
        Assert.Equal(
            "4", client.Retrieve(messageType, new X500DistinguishedName("CN=Somebody else").RawData, [1]).FailInfo);

    [Fact]
    public void The_revocation_list_contains_revoked_certificates()
    {
        var certificate = client.Enrolled();
        Assert.DoesNotContain(Convert.ToHexString(certificate.SerialNumberBytes.Span), Convert.ToHexString(Crl()));

        Assert.True(bench.Administration.Revoke(certificate.SerialNumber));

        Assert.Contains(Convert.ToHexString(certificate.SerialNumberBytes.Span), Convert.ToHexString(Crl()));
    }

    [Fact]
    public void A_certificate_can_be_revoked_only_once()
    {
        var certificate = client.Enrolled();

        Assert.True(bench.Administration.Revoke(certificate.SerialNumber));
        Assert.False(bench.Administration.Revoke(certificate.SerialNumber));
        Assert.False(bench.Administration.Revoke("00"));
    }

    [Fact]
    public void The_numbers_of_revocation_lists_increase()
    {
        var first = Number();
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(Number() > first);
    }

    private BigInteger Number()
    {
        CertificateRevocationListBuilder.Load(bench.Administration.MakeRevocationList(), out var number);
        return number;
    }

    /// <summary>Returns the complete revocation list in the degenerate SignedData of a GetCRL reply.</summary>
    private byte[] Crl()
    {
        var set = client
            .Retrieve(GetCrl, Issuer, bench.Administration.CaCertificate.SerialNumberBytes.Span)
            .Open(client.Key);
        var signed = new SignedCms();
        signed.Decode(set);
        Assert.Empty(signed.Certificates);
        return set;
    }
}

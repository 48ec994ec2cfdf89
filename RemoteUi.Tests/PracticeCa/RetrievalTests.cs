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
    public void An_issued_certificate_is_handed_out_again()
    {
        var certificate = client.Enrolled();

        Assert.Equal(
            certificate, client.Retrieve(GetCert, Issuer, certificate.SerialNumberBytes.Span).Certificate(client.Key));
    }

    [Fact]
    public void The_cas_own_certificate_is_handed_out() =>
        Assert.Equal(
            bench.Administration.CaCertificate,
            client
                .Retrieve(GetCert, Issuer, bench.Administration.CaCertificate.SerialNumberBytes.Span)
                .Certificate(client.Key));

    [Fact]
    public void An_unknown_serial_number_is_bad_cert_id() =>
        Assert.Equal("4", client.Retrieve(GetCert, Issuer, [1, 2, 3]).FailInfo);

    [Theory]
    [InlineData(GetCert)]
    [InlineData(GetCrl)]
    public void Another_issuer_is_bad_cert_id(int messageType) =>
        Assert.Equal(
            "4", client.Retrieve(messageType, new X500DistinguishedName("CN=Somebody else").RawData, [1]).FailInfo);

    [Fact]
    public void The_revocation_list_names_what_is_revoked()
    {
        var certificate = client.Enrolled();
        Assert.DoesNotContain(Convert.ToHexString(certificate.SerialNumberBytes.Span), Convert.ToHexString(Crl()));

        Assert.True(bench.Administration.Revoke(certificate.SerialNumber));

        Assert.Contains(Convert.ToHexString(certificate.SerialNumberBytes.Span), Convert.ToHexString(Crl()));
    }

    [Fact]
    public void A_certificate_is_revoked_once()
    {
        var certificate = client.Enrolled();

        Assert.True(bench.Administration.Revoke(certificate.SerialNumber));
        Assert.False(bench.Administration.Revoke(certificate.SerialNumber));
        Assert.False(bench.Administration.Revoke("00"));
    }

    [Fact]
    public void Numbers_of_revocation_lists_grow()
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

    /// <summary>The list in the degenerate SignedData of a GetCRL answer, as a whole.</summary>
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

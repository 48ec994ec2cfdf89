using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>CAs of other shapes, which take the place of the one before them.</summary>
public sealed class CaShapeTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public CaShapeTests() => client = new TestClient(bench);

    public static TheoryData<CaHierarchy, CaKeyAlgorithm> Shapes =>
        new(
            from hierarchy in new[] { CaHierarchy.RootAlone, CaHierarchy.RootAndIssuing }
            from keys in new[]
            {
                CaKeyAlgorithm.Rsa, CaKeyAlgorithm.RsaPss, CaKeyAlgorithm.EcP256, CaKeyAlgorithm.EcP384,
            }
            select (hierarchy, keys));

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_CA_of_each_shape_issues_what_chains_to_its_root(CaHierarchy hierarchy, CaKeyAlgorithm keys)
    {
        bench.Succession.Replace(new(hierarchy, keys, CaKeyAlgorithm.Rsa));

        var issued = client.Enrolled();

        var chain = CertificatesOf("GetCACert");
        Assert.Equal(hierarchy == CaHierarchy.RootAlone ? 1 : 2, chain.Count);
        AssertChains(issued, chain);
        Assert.Equal(
            keys switch
            {
                CaKeyAlgorithm.Rsa => "1.2.840.113549.1.1.11",
                CaKeyAlgorithm.RsaPss => "1.2.840.113549.1.1.10",
                CaKeyAlgorithm.EcP256 => "1.2.840.10045.4.3.2",
                _ => "1.2.840.10045.4.3.3",
            },
            issued.SignatureAlgorithm.Value);
    }

    [Theory]
    [InlineData(CertificateSet.CaAndRa, CaKeyAlgorithm.EcP256)]
    [InlineData(CertificateSet.CaAndTwoRas, CaKeyAlgorithm.EcP384)]
    [InlineData(CertificateSet.CaAndTwoRas, CaKeyAlgorithm.RsaPss)]
    public void RAs_may_have_keys_of_another_kind_than_the_CA(CertificateSet set, CaKeyAlgorithm raKeys)
    {
        bench.Succession.Replace(new(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.Rsa, raKeys));
        bench.Set(behavior => behavior with { Certificates = set });
        var certificates = CertificatesOf("GetCACert");
        var recipient = certificates.First(one => UsagesOf(one).HasFlag(
            raKeys == CaKeyAlgorithm.RsaPss ? X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.KeyAgreement));

        var reply = client.Send(client.PkcsReq(recipient: recipient).Build());

        Assert.Contains(reply.Signer.Certificate, certificates.Take(certificates.Count - 2));
        AssertChains(reply.Certificate(client.Key), certificates);
    }

    [Theory]
    [InlineData(CaKeyAlgorithm.RsaPss)]
    [InlineData(CaKeyAlgorithm.EcP256)]
    public void An_old_digest_is_answered_with_SHA_256_by_a_key_that_no_old_client_verifies(CaKeyAlgorithm keys)
    {
        bench.Succession.Replace(CaShape.Default with { CaKeys = keys });
        var message = new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(client.Key),
            Digest = ScepMessageBuilder.Sha1,
        };

        Assert.Equal(ScepMessageBuilder.Sha256, client.Send(message.Build()).Signer.DigestAlgorithm.Value);
    }

    [Fact]
    public void A_new_CA_survives_a_restart_and_the_entries_say_which_CA_issued()
    {
        client.Enrolled();
        bench.Succession.Replace(new(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.RsaPss, CaKeyAlgorithm.EcP256));
        var chain = CertificatesOf("GetCACert");

        bench.Restart();
        new TestClient(bench) { TransactionId = "SECOND" }.Enrolled();

        Assert.Equal(chain, CertificatesOf("GetCACert"));
        Assert.Equal([3, 1], bench.Administration.Register.Select(entry => entry.Ca));
        Assert.Equal([1], bench.Succession.Earlier.Select(ca => ca.Number));
    }

    [Fact]
    public void The_same_request_in_the_same_transaction_gets_a_certificate_of_the_new_CA()
    {
        var old = client.Enrolled();
        bench.Succession.Replace(CaShape.Default);

        Assert.NotEqual(old.Issuer, client.Enrolled().Issuer);
    }

    [Fact]
    public void A_certificate_of_an_earlier_CA_is_renewed_by_the_current_one()
    {
        var old = client.Enrolled();
        bench.Succession.Replace(CaShape.Default);

        var renewed = client.Renew(old, TestKeys.Second, "RENEWAL").Certificate(client.Key);

        Assert.Equal(bench.Administration.CaCertificate.Subject, renewed.Issuer);
    }

    [Fact]
    public void A_request_to_an_earlier_CA_is_refused_by_it_with_the_name_of_the_new_one()
    {
        var old = bench.Administration.CaCertificate;
        bench.Succession.Replace(CaShape.Default);

        var reply = client.Send(client.PkcsReq(recipient: old).Build());

        Assert.Equal(("2", old), (reply.Status, reply.Signer.Certificate));
        Assert.Contains(bench.Administration.CaCertificate.Subject, reply.FailInfoText!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_waits_is_issued_by_the_CA_that_it_was_sent_to()
    {
        var old = bench.Administration.CaCertificate;
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.Equal("3", client.Enroll().Status);
        bench.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP256 });

        Assert.True(bench.Administration.Approve(1));

        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = old,
            Content = Requests.IssuerAndSubject(old),
            MessageType = 20,
        }.Build());
        Assert.Equal(old.Subject, reply.Certificate(client.Key).Issuer);
        Assert.Equal(old, reply.Signer.Certificate);
    }

    [Fact]
    public void A_revocation_list_of_each_CA_has_only_its_own_certificates()
    {
        var (old, oldCa) = (client.Enrolled(), bench.Administration.CaCertificate);
        bench.Succession.Replace(CaShape.Default with { CaKeys = CaKeyAlgorithm.EcP384 });
        var current = new TestClient(bench) { TransactionId = "SECOND" }.Enrolled();
        Assert.True(bench.Administration.Revoke(old.SerialNumber));

        Assert.DoesNotContain(
            old.SerialNumber, Convert.ToHexString(bench.Administration.MakeRevocationList()),
            StringComparison.Ordinal);
        var list = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.IssuerAndSerialNumber(oldCa.SubjectName.RawData, old.SerialNumberBytes.Span),
            MessageType = 22,
        }.Build());
        Assert.Equal("0", list.Status);
        Assert.Contains(
            old.SerialNumber, Convert.ToHexString(list.Open(client.Key)), StringComparison.Ordinal);
        Assert.NotEqual(old.Issuer, current.Issuer);
    }

    [Fact]
    public void A_shape_of_an_uploaded_CA_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() =>
            bench.Succession.Replace(CaShape.Default with { Hierarchy = CaHierarchy.Uploaded }));

    private static X509KeyUsageFlags UsagesOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority
            ? X509KeyUsageFlags.None
            : certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;

    private void AssertChains(X509Certificate2 issued, IReadOnlyList<X509Certificate2> certificates)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(certificates[^1]);
        foreach (var one in certificates) chain.ChainPolicy.ExtraStore.Add(one);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = bench.Time.GetUtcNow().DateTime;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        Assert.True(chain.Build(issued), string.Join(", ", chain.ChainStatus.Select(one => one.StatusInformation)));
    }

    private List<X509Certificate2> CertificatesOf(string operation)
    {
        var reply = bench.Server.Answer(operation, []);
        if (reply.ContentType == "application/x-x509-ca-cert")
            return [X509CertificateLoader.LoadCertificate(reply.Body)];
        var set = new SignedCms();
        set.Decode(reply.Body);
        return InOrder([.. set.Certificates]);
    }

    /// <summary>A set is written in the order of its bytes: RAs, then the CA, then the root.</summary>
    private static List<X509Certificate2> InOrder(List<X509Certificate2> certificates) =>
        [
            .. certificates.OrderBy(one =>
                one.Subject == one.Issuer ? 2
                : one.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority ? 1
                : 0),
        ];
}

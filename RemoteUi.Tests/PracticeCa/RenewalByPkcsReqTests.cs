using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Most clients renew with a PKCSReq that is signed with the old certificate.</summary>
public sealed class RenewalByPkcsReqTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;
    private readonly X509Certificate2 old;

    public RenewalByPkcsReqTests()
    {
        client = new TestClient(bench);
        old = client.Enrolled().CopyWithPrivateKey(client.Key);
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_new_key_gets_a_certificate_without_a_password()
    {
        var renewed = Send(old, Requests.Csr(TestKeys.Second)).Certificate(client.Key);

        Assert.Equal(
            TestKeys.Second.ExportSubjectPublicKeyInfo(), renewed.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.Equal(old.Subject, renewed.Subject);
        Assert.True(bench.Administration.Register[0].IsRenewal);
    }

    [Fact]
    public void The_same_key_and_names_get_a_new_certificate_without_a_password() =>
        Assert.NotEqual(
            old.SerialNumber, Send(old, Requests.Csr(client.Key)).Certificate(client.Key).SerialNumber);

    [Fact]
    public void A_new_key_for_other_names_is_refused()
    {
        var reply = Send(old, Requests.Csr(TestKeys.Second, subject: "CN=admin.example"));

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
        Assert.Contains("must keep the subject", reply.FailInfoText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_key_for_other_names_needs_a_password()
    {
        var reply = Send(old, Requests.Csr(client.Key, subject: "CN=other.example"));
        Assert.Contains("no challenge password", reply.FailInfoText, StringComparison.Ordinal);

        var csr = Requests.Csr(
            client.Key, bench.Administration.MakeOneTimePassword(), subject: "CN=other.example");
        Assert.Equal("0", Send(old, csr).Status);
    }

    [Fact]
    public void An_expired_or_revoked_certificate_authorizes_no_new_key()
    {
        bench.Administration.Revoke(old.SerialNumber);
        Assert.Contains(
            "nor with a certificate of this CA", Send(old, Requests.Csr(TestKeys.Second)).FailInfoText,
            StringComparison.Ordinal);

        bench.Set(behavior => behavior with { Challenge = ChallengeRule.None });
        var another = new TestClient(bench) { TransactionId = "another" };
        var expired = another.Enrolled().CopyWithPrivateKey(client.Key);
        bench.Time.SetUtcNow(expired.NotAfter);
        Assert.Equal("2", Send(expired, Requests.Csr(TestKeys.Second)).Status);
    }

    [Fact]
    public void A_certificate_of_another_CA_with_its_name_authorizes_nothing()
    {
        using var key = MadeKeys.Next();
        var ca = bench.Administration.CaCertificate;
        var request = new CertificateRequest(ca.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var copy = request.CreateSelfSigned(ca.NotBefore, ca.NotAfter);
        using var forged = new CertificateRequest(
                old.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Create(copy, old.NotBefore, old.NotAfter, old.SerialNumberBytes.ToArray()).CopyWithPrivateKey(key);

        Assert.Equal("2", Send(forged, Requests.Csr(TestKeys.Second)).Status);
    }

    private ReadCertRep Send(X509Certificate2 signer, byte[] csr) => client.Send(new ScepMessageBuilder
    {
        Signer = signer,
        Recipient = bench.Administration.CaCertificate,
        Content = csr,
        TransactionId = "renewal",
    }.Build());
}

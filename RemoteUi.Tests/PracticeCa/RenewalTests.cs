using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class RenewalTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public RenewalTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_valid_certificate_can_be_renewed_with_a_new_key()
    {
        var reply = client.Renew(client.Enrolled(), TestKeys.Second, "renewal");

        Assert.Equal(
            TestKeys.Second.ExportSubjectPublicKeyInfo(),
            reply.Certificate(client.Key).PublicKey.ExportSubjectPublicKeyInfo());
        Assert.True(bench.Administration.Register[0].IsRenewal);
    }

    [Fact]
    public void A_renewal_needs_no_challenge_password()
    {
        var old = client.Enrolled();
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });

        Assert.Equal("0", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void An_expired_certificate_cannot_be_renewed()
    {
        var old = client.Enrolled();
        bench.Time.SetUtcNow(old.NotAfter);

        Assert.Equal("2", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void A_revoked_certificate_cannot_be_renewed()
    {
        var old = client.Enrolled();
        bench.Administration.Revoke(old.SerialNumber);

        Assert.Equal("2", client.Renew(old, TestKeys.Second, "renewal").Status);
    }

    [Fact]
    public void A_self_signed_certificate_cannot_be_renewed() =>
        Assert.Equal("2", client.Renew(Requests.SelfSigned(client.Key), TestKeys.Second, "renewal").Status);

    [Fact]
    public void A_renewal_for_another_subject_is_refused() =>
        AssertNotRenewed("subject", Requests.Csr(TestKeys.Second, subject: "CN=admin.example"));

    [Fact]
    public void A_renewal_for_another_subjectAltName_is_refused() =>
        AssertNotRenewed("subjectAltName", Requests.CsrOf(TestKeys.Second, Subject, Names("admin.example")));

    [Fact]
    public void A_renewal_for_one_more_name_is_refused() =>
        AssertNotRenewed(
            "subjectAltName",
            Requests.CsrOf(TestKeys.Second, Subject, Names("printer.example.com", "admin.example")));

    [Fact]
    public void A_renewal_without_the_subjectAltName_is_refused() =>
        AssertNotRenewed("subjectAltName", Requests.CsrOf(TestKeys.Second, Subject));

    [Fact]
    public void A_renewal_may_encode_the_same_subject_in_other_strings()
    {
        var csr = Requests.CsrOf(
            TestKeys.Second, InT61("printer.example.com", "Example"), Names("printer.example.com"));

        Assert.Equal("0", client.Renew(client.Enrolled(), TestKeys.Second, "renewal", csr).Status);
    }

    [Fact]
    public void Two_renewals_with_one_transactionID_are_two_requests()
    {
        var second = client.Renew(client.Enrolled(), client.Key, "key-derived").Certificate(client.Key);

        Assert.NotEqual(second, client.Renew(second, client.Key, "key-derived").Certificate(client.Key));
    }

    [Fact]
    public void A_held_renewal_is_polled_with_the_old_key_or_the_new_one()
    {
        var old = client.Enrolled().CopyWithPrivateKey(client.Key);
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        client.Renew(old, TestKeys.Second, "renewal");

        Assert.Equal("3", new TestClient(bench) { TransactionId = "renewal" }.Poll(old).Status);
        Assert.Equal("3", new TestClient(bench, TestKeys.Second) { TransactionId = "renewal" }.Poll().Status);
    }

    private static byte[] Subject => new X500DistinguishedName(Requests.Subject).RawData;

    private static byte[] Names(params string[] names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names) builder.AddDnsName(name);
        return builder.Build().RawData;
    }

    private static byte[] InT61(string commonName, string organization)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.Add("2.5.4.3", commonName, UniversalTagNumber.T61String);
        builder.Add("2.5.4.10", organization, UniversalTagNumber.T61String);
        return builder.Build().RawData;
    }

    private void AssertNotRenewed(string field, byte[] csr)
    {
        var reply = client.Renew(client.Enrolled(), TestKeys.Second, "renewal", csr);

        Assert.Equal(("2", "2"), (reply.Status, reply.FailInfo));
        Assert.Contains($"must keep the {field} ", reply.FailInfoText, StringComparison.Ordinal);
    }
}
